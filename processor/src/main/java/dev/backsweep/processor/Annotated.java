package dev.backsweep.processor;

import dev.backsweep.processor.frontend.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds the annotated methods of a class. */
final class Annotated {
  static final String DIFFERENTIABLE = "dev.backsweep.Differentiable";

  private Annotated() {}

  /** The annotated methods of the class itself, in the order of the source. */
  static List<ExecutableElement> methods(TypeElement owner) {
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .filter(Annotated::isAnnotated)
        .toList();
  }

  private static boolean isAnnotated(Element method) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(a -> a.getAnnotationType().toString().equals(DIFFERENTIABLE));
  }

  /**
   * For each of the annotated methods, 1 if it is the first one whose record has its name, 2 if it
   * is the second, ..; besides overloads, {@code n} and {@code N} share the name of their record.
   */
  static List<Integer> overloads(List<ExecutableElement> methods) {
    Map<String, Integer> seen = new HashMap<>();
    return methods.stream()
        .map(m -> seen.merge(Names.capital(m.getSimpleName().toString()), 1, Integer::sum))
        .toList();
  }
}
