package dev.backsweep.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What javac knows about trees: attributes them on demand and answers for their elements and types.
 */
public final class Javac {
  private final Trees trees;
  private final Elements elements;
  private final Types types;
  private final Set<Tree> attributed = new HashSet<>();

  public Javac(Trees trees, ProcessingEnvironment environment) {
    this.trees = trees;
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
  }

  Elements elements() {
    return elements;
  }

  Types types() {
    return types;
  }

  /** The declaration of {@code element}, if its source is compiled in this run. */
  public @Nullable TreePath path(Element element) {
    return trees.getPath(element);
  }

  /** Whether the sources of both elements stand in one file. */
  boolean sameFile(Element a, Element b) {
    TreePath pathA = trees.getPath(a);
    TreePath pathB = trees.getPath(b);
    return pathA != null
        && pathB != null
        && pathA.getCompilationUnit().equals(pathB.getCompilationUnit());
  }

  /**
   * Has javac attribute the class around {@code body}, which it has only parsed so far. Asking for
   * an element does that, even where the class refers to others that are still to be generated;
   * asking for a type does not.
   */
  void attribute(TreePath body) {
    if (attributed.add(body.getLeaf())) {
      Element unused = trees.getElement(body);
    }
  }

  /** What the tree refers to; null if it refers to nothing that exists. */
  @Nullable Element element(TreePath path) {
    Element element = trees.getElement(path);
    return element == null || element.asType().getKind() == TypeKind.ERROR ? null : element;
  }

  /** The type of an attributed expression or variable. */
  TypeMirror type(TreePath path) {
    TypeMirror type = trees.getTypeMirror(path);
    if (type == null || type.getKind() == TypeKind.ERROR) {
      throw new InvalidSourceException();
    }
    return type;
  }

  /** Whether the expression names a class, and so has no value. */
  boolean isClass(TreePath path) {
    Element element = trees.getElement(path);
    return element != null && (element.getKind().isClass() || element.getKind().isInterface());
  }

  /** Whether javac could not give the tree a type. */
  boolean isUnresolved(TreePath path) {
    TypeMirror type = trees.getTypeMirror(path);
    return type != null && type.getKind() == TypeKind.ERROR;
  }

  static TreePath withoutParentheses(TreePath path) {
    return path.getLeaf() instanceof ParenthesizedTree tree
        ? withoutParentheses(child(path, tree.getExpression()))
        : path;
  }

  static TreePath child(TreePath parent, Tree tree) {
    return new TreePath(parent, tree);
  }

  /** The body of {@code method}, attributed; null if it has none here. */
  @Nullable TreePath body(ExecutableElement method) {
    TreePath declaration = trees.getPath(method);
    if (declaration == null
        || !(declaration.getLeaf() instanceof MethodTree tree)
        || tree.getBody() == null) {
      return null;
    }
    TreePath body = child(declaration, tree.getBody());
    attribute(body);
    return body;
  }
}
