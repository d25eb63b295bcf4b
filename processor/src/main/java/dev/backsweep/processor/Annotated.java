package dev.backsweep.processor;

import dev.backsweep.processor.frontend.Names;
import java.util.List;
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
   * 1 for the first annotated method whose record has this name, 2 for the second, ..; besides
   * overloads, {@code n} and {@code N} share the name of their record.
   */
  static int overload(ExecutableElement method, List<ExecutableElement> methods) {
    List<ExecutableElement> before = methods.subList(0, methods.indexOf(method));
    String name = Names.capital(method.getSimpleName().toString());
    return 1
        + (int)
            before.stream()
                .filter(m -> Names.capital(m.getSimpleName().toString()).equals(name))
                .count();
  }
}
