package dev.backsweep.processor.diagnostics;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** What the source asks not to be warned of. */
public final class Suppressions {
  private Suppressions() {}

  /** The names that {@code @SuppressWarnings} on the element itself lists. */
  static Set<String> on(Element element) {
    Set<String> names = new TreeSet<>();
    element.getAnnotationMirrors().stream()
        .filter(a -> a.getAnnotationType().toString().equals("java.lang.SuppressWarnings"))
        .map(AnnotationMirror::getElementValues)
        .flatMap(values -> values.values().stream())
        .flatMap(Suppressions::entries)
        .forEach(name -> names.add(name.toString()));
    return names;
  }

  /** The names that the element, those around it and those inside it list, for javac's checks. */
  public static Set<String> ofJavac(Element element) {
    Set<String> names = new TreeSet<>();
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      names.addAll(on(e));
    }
    element.getEnclosedElements().forEach(e -> names.addAll(on(e)));
    names.removeIf(name -> name.startsWith(Problem.PREFIX));
    return names;
  }

  /** Whether the element or one around it lists the name. */
  static boolean isAround(Element element, String name) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      if (on(e).contains(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a declaration around the tree lists the name: also of a local variable or parameter,
   * and of another method than the annotated one.
   */
  static boolean isAround(TreePath path, String name) {
    for (TreePath p = path; p != null; p = p.getParentPath()) {
      ModifiersTree modifiers = modifiers(p.getLeaf());
      if (modifiers != null && modifiers.getAnnotations().stream().anyMatch(a -> lists(a, name))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable ModifiersTree modifiers(Tree declaration) {
    if (declaration instanceof VariableTree variable) {
      return variable.getModifiers();
    } else if (declaration instanceof MethodTree method) {
      return method.getModifiers();
    }
    return declaration instanceof ClassTree type ? type.getModifiers() : null;
  }

  private static boolean lists(AnnotationTree annotation, String name) {
    String type = annotation.getAnnotationType().toString();
    boolean[] found = new boolean[1];
    if (type.equals("SuppressWarnings") || type.equals("java.lang.SuppressWarnings")) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
          found[0] |= name.equals(literal.getValue());
          return null;
        }
      }.scan(annotation.getArguments(), null);
    }
    return found[0];
  }

  /** The entries of {@code value}, whose one member is always an array. */
  private static Stream<Object> entries(AnnotationValue value) {
    return value.getValue() instanceof List<?> list
        ? list.stream().map(entry -> ((AnnotationValue) entry).getValue())
        : Stream.of(value.getValue());
  }
}
