package dev.backsweep.processor.frontend.attribution;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.backsweep.processor.frontend.Names;
import dev.backsweep.processor.ir.Callee;
import java.lang.module.ModuleFinder;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What source files need to know of classes outside of them and of the JDK: those they name, those
 * that these extend, and those in the signatures of members whose names occur in the files.
 */
final class Needed {
  private static final ModuleFinder JDK = ModuleFinder.ofSystem();

  /** What {@link Stubs} keeps of annotations. */
  static final List<String> ANNOTATIONS =
      List.of("dev.backsweep.Differentiable", "dev.backsweep.Wrt");

  private final Elements elements;
  private final Trees trees;
  private final Collection<CompilationUnitTree> units;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> chains = new TreeSet<>();
  private final Set<TypeElement> types = new LinkedHashSet<>();

  /** The adjoints, in class files, of methods that the files may call. */
  private final Set<ExecutableElement> adjoints = new LinkedHashSet<>();

  private Needed(Elements elements, Trees trees, Collection<CompilationUnitTree> units) {
    this.elements = elements;
    this.trees = trees;
    this.units = units;
  }

  /**
   * What the files need that declare {@code owners}, apart from classes of the names {@code
   * hidden}.
   */
  static Needed by(
      Collection<CompilationUnitTree> units,
      Collection<TypeElement> owners,
      Elements elements,
      Trees trees,
      Set<String> hidden) {
    Needed needed = new Needed(elements, trees, units);
    units.forEach(unit -> needed.new NameScanner().scan(unit, null));
    Set<String> candidates = new TreeSet<>(ANNOTATIONS);
    candidates.addAll(needed.chains);
    for (CompilationUnitTree unit : units) {
      needed.addVisible(unit, candidates);
    }
    candidates.removeAll(hidden);
    // to look in one module is far cheaper than to look in all
    Set<@Nullable ModuleElement> modules = new LinkedHashSet<>();
    owners.forEach(owner -> modules.add(elements.getModuleOf(owner)));
    for (ModuleElement module : modules) {
      for (String candidate : candidates) {
        needed.visit(
            module == null
                ? elements.getTypeElement(candidate)
                : elements.getTypeElement(module, candidate));
      }
    }
    return needed;
  }

  /** The classes, in an order that depends on the source alone. */
  Set<TypeElement> types() {
    return types;
  }

  /** Whether a member of this name may be referred to. */
  boolean isNamed(Element member) {
    return names.contains(member.getSimpleName().toString());
  }

  /** Whether signatures may mention the member. */
  boolean includes(Element member) {
    return !member.getModifiers().contains(Modifier.PRIVATE)
        && switch (member.getKind()) {
          case CONSTRUCTOR -> isNamed(Objects.requireNonNull(member.getEnclosingElement()));
          case METHOD -> isNamed(member) || adjoints.contains(member);
          case FIELD, ENUM_CONSTANT -> isNamed(member);
          default -> false;
        };
  }

  /** The classes that simple names of the unit can stand for: of its package, and imported ones. */
  private void addVisible(CompilationUnitTree unit, Set<String> candidates) {
    Set<String> scopes = new TreeSet<>();
    scopes.add(unit.getPackageName() == null ? "" : unit.getPackageName() + ".");
    unit.getImports().forEach(i -> addScope(i.getQualifiedIdentifier().toString(), scopes));
    for (String scope : scopes) {
      names.forEach(name -> candidates.add(scope + name));
    }
  }

  private void addScope(String imported, Set<String> scopes) {
    String scope = imported.substring(0, imported.lastIndexOf('.') + 1);
    if (imported.endsWith(".*") && !scope.startsWith("java.")) {
      scopes.add(scope);
    }
  }

  /** Collects simple names, and the qualified names that dots make of them. */
  private final class NameScanner extends TreeScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      names.add(tree.getName().toString());
      return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
      names.add(tree.getIdentifier().toString());
      String chain = tree.toString();
      if (SourceVersion.isName(chain)) {
        chains.add(chain);
      }
      return super.visitMemberSelect(tree, unused);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
      names.add(tree.getName().toString());
      return super.visitMemberReference(tree, unused);
    }
  }

  private void visit(@Nullable TypeElement type) {
    if (type == null || isOfJdk(type) || isOfUnits(type) || !types.add(type)) {
      return;
    }
    if (type.getEnclosingElement() instanceof TypeElement outer) {
      visit(outer);
    }
    visit(type.getSuperclass());
    type.getInterfaces().forEach(this::visit);
    type.getTypeParameters().forEach(this::visit);
    for (Element member : type.getEnclosedElements()) {
      visitMember(member);
    }
    visitAdjoints(type);
  }

  private void visitMember(Element member) {
    if (member instanceof TypeElement nested) {
      if (isNamed(nested)) {
        visit(nested);
      }
    } else if (member instanceof RecordComponentElement component) {
      visit(component.asType());
    } else if (includes(member) && member instanceof ExecutableElement method) {
      visit(method.getReturnType());
      method.getTypeParameters().forEach(this::visit);
      method.getParameters().forEach(p -> visit(p.asType()));
      method.getThrownTypes().forEach(this::visit);
    } else if (includes(member) && member instanceof VariableElement field) {
      visit(field.asType());
    }
  }

  /** The adjoints of annotated methods of a class file, which name what the methods take. */
  private void visitAdjoints(TypeElement owner) {
    Set<String> wanted = new TreeSet<>();
    for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
      boolean annotated =
          method.getAnnotationMirrors().stream()
              .anyMatch(a -> a.getAnnotationType().toString().equals(ANNOTATIONS.get(0)));
      if (annotated && includes(method)) {
        wanted.add(Callee.adjointOf(method.getSimpleName().toString()));
      }
    }
    if (wanted.isEmpty() || trees.getPath(owner) != null) {
      return;
    }
    String name = Names.qualifiedGradientClass(elements, owner);
    ModuleElement module = elements.getModuleOf(owner);
    TypeElement gradient =
        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    if (gradient != null) {
      List<ExecutableElement> found =
          ElementFilter.methodsIn(gradient.getEnclosedElements()).stream()
              .filter(m -> wanted.contains(m.getSimpleName().toString()))
              .toList();
      adjoints.addAll(found);
      visit(gradient);
      // which may have been visited for its own sake
      found.forEach(this::visitMember);
    }
  }

  private void visit(TypeParameterElement parameter) {
    parameter.getBounds().forEach(this::visit);
  }

  private void visit(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      visit((TypeElement) declared.asElement());
      visit(declared.getEnclosingType());
      declared.getTypeArguments().forEach(this::visit);
    } else if (type instanceof ArrayType array) {
      visit(array.getComponentType());
    } else if (type instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(this::visit);
    } else if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        visit(wildcard.getExtendsBound());
      } else if (wildcard.getSuperBound() != null) {
        visit(wildcard.getSuperBound());
      }
    }
  }

  private boolean isOfJdk(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    return module != null
        && !module.isUnnamed()
        && JDK.find(module.getQualifiedName().toString()).isPresent();
  }

  /** Whether the class stands in one of the files themselves. */
  private boolean isOfUnits(TypeElement type) {
    TreePath path = trees.getPath(type);
    return path != null && units.contains(path.getCompilationUnit());
  }

  /** The members of {@code type} that are methods, constructors and fields to be known. */
  List<? extends Element> members(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(m -> !(m instanceof TypeElement) && includes(m))
        .toList();
  }

  /** The member classes of {@code type} to be known. */
  List<TypeElement> nested(TypeElement type) {
    return ElementFilter.typesIn(type.getEnclosedElements()).stream()
        .filter(types::contains)
        .toList();
  }

  static boolean isTopLevel(TypeElement type) {
    return type.getEnclosingElement() == null
        || type.getEnclosingElement().getKind() == ElementKind.PACKAGE;
  }
}
