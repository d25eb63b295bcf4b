package dev.backsweep.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.backsweep.processor.frontend.attribution.Attribution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What javac knows about attributed trees. There are two worlds: outside, the compilation that is
 * going on; inside, the same source files attributed by a javac of our own. All reading is done
 * inside.
 */
public final class Javac {
  private final Trees outside;
  private final Elements outsideElements;
  private final Attribution inside;
  private final Predicate<String> compiled;
  private final Map<Element, TreePath> paths = new HashMap<>();
  private final Map<Element, ExecutableElement> counterparts = new HashMap<>();

  /**
   * Pairs both worlds.
   *
   * @param compiled whether a class of this qualified name is processed in this compilation, other
   *     than sources that javac only looks up
   */
  public Javac(
      Trees outside, Elements outsideElements, Attribution inside, Predicate<String> compiled) {
    this.outside = outside;
    this.outsideElements = outsideElements;
    this.inside = inside;
    this.compiled = compiled;
    inside.units().forEach(this::pair);
  }

  /**
   * Finds the counterparts of the methods that the file declares: they start at the same position.
   */
  private void pair(CompilationUnitTree outer, CompilationUnitTree inner) {
    Declarations declared = new Declarations(outside, outer);
    Declarations read = new Declarations(inside.trees(), inner);
    paths.putAll(read.paths());
    declared
        .paths()
        .forEach(
            (method, path) -> {
              ExecutableElement counterpart = read.at(declared.position(path));
              if (counterpart != null) {
                counterparts.put(method, counterpart);
              }
            });
  }

  /** The attributed trees. */
  public Trees trees() {
    return inside.trees();
  }

  Elements elements() {
    return inside.elements();
  }

  Types types() {
    return inside.types();
  }

  /** The inner counterpart of a method of the compilation that is going on. */
  ExecutableElement inside(ExecutableElement outer) {
    return Objects.requireNonNull(counterparts.get(outer), () -> "no counterpart of " + outer);
  }

  /** The declaration of a method in one of the files that are read; null for all others. */
  @Nullable TreePath path(Element method) {
    return paths.get(method);
  }

  /** Whether the source of the method is compiled in this run, in whatever file. */
  boolean hasSource(ExecutableElement method) {
    TypeElement owner = outsideElements.getTypeElement(Names.owner(method).getQualifiedName());
    return owner != null && outside.getPath(owner) != null;
  }

  /** Whether derivatives of the class's annotated methods are generated in this compilation. */
  boolean isCompiled(TypeElement owner) {
    Element outermost = owner;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return compiled.test(((TypeElement) outermost).getQualifiedName().toString());
  }

  /** Whether the sources of both elements stand in one file. */
  boolean sameFile(Element a, Element b) {
    TreePath pathA = path(a);
    TreePath pathB = path(b);
    return pathA != null
        && pathB != null
        && pathA.getCompilationUnit().equals(pathB.getCompilationUnit());
  }

  /** What is wrong with a method, in the words of javac; its annotations aside. */
  List<String> errorsIn(ExecutableElement method) {
    TreePath path = path(method);
    return path == null ? List.of() : inside.errorsIn(path);
  }

  /** What the tree refers to; null if it refers to nothing that exists. */
  @Nullable Element element(TreePath path) {
    Element element = inside.trees().getElement(path);
    return element == null || element.asType().getKind() == TypeKind.ERROR ? null : element;
  }

  /** The type of an expression or variable. */
  TypeMirror type(TreePath path) {
    TypeMirror type = inside.trees().getTypeMirror(path);
    if (type == null || type.getKind() == TypeKind.ERROR) {
      throw new InvalidSourceException();
    }
    return type;
  }

  /** Whether the expression names a class, and so has no value. */
  boolean isClass(TreePath path) {
    Element element = inside.trees().getElement(path);
    return element != null && (element.getKind().isClass() || element.getKind().isInterface());
  }

  static TreePath withoutParentheses(TreePath path) {
    return path.getLeaf() instanceof ParenthesizedTree tree
        ? withoutParentheses(child(path, tree.getExpression()))
        : path;
  }

  static TreePath child(TreePath parent, Tree tree) {
    return new TreePath(parent, tree);
  }

  /** The body of {@code method}; null if it has none here. */
  @Nullable TreePath body(ExecutableElement method) {
    TreePath declaration = path(method);
    return declaration == null
            || !(declaration.getLeaf() instanceof MethodTree tree)
            || tree.getBody() == null
        ? null
        : child(declaration, tree.getBody());
  }
}
