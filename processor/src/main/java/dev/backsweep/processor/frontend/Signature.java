package dev.backsweep.processor.frontend;

import dev.backsweep.processor.ir.Type;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What a method's signature and its annotations say about its derivatives. */
final class Signature {
  static final String DIFFERENTIABLE = "dev.backsweep.Differentiable";
  static final String WRT = "dev.backsweep.Wrt";

  private Signature() {}

  /** Which parameters are active inputs: those marked {@code @Wrt}, or else all that can be. */
  static List<Boolean> active(ExecutableElement method) {
    boolean marked = hasWrt(method);
    return method.getParameters().stream()
        .map(p -> isDifferentiable(p) && (!marked || isMarked(p, WRT)))
        .toList();
  }

  static boolean hasWrt(ExecutableElement method) {
    return method.getParameters().stream().anyMatch(p -> isMarked(p, WRT));
  }

  private static boolean isDifferentiable(VariableElement parameter) {
    Type type = TypeReader.read(parameter.asType());
    return type.isDifferentiable();
  }

  /** Whether the element carries the annotation of this qualified name. */
  static boolean isMarked(Element element, String annotation) {
    return annotation(element, annotation) != null;
  }

  static @Nullable AnnotationMirror annotation(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(annotation)) {
        return mirror;
      }
    }
    return null;
  }
}
