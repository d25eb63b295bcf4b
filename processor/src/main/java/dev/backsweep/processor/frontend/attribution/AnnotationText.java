package dev.backsweep.processor.frontend.attribution;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Writes those annotations as Java source that matter for attribution or derivatives. */
final class AnnotationText {
  private static final String TARGET = "java.lang.annotation.Target";

  private final Elements elements;

  AnnotationText(Elements elements) {
    this.elements = elements;
  }

  /** Whether a method is differentiable, and a parameter an input. */
  String on(Element element) {
    return element.getAnnotationMirrors().stream()
        .map(AnnotationText::name)
        .filter(Needed.ANNOTATIONS::contains)
        .map(name -> "@" + name + " ")
        .collect(Collectors.joining());
  }

  /** Where an annotation type may stand. */
  String targets(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .filter(mirror -> name(mirror).equals(TARGET))
        .map(mirror -> mirror(mirror) + "\n")
        .collect(Collectors.joining());
  }

  private static String name(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  private String mirror(AnnotationMirror mirror) {
    return mirror.getElementValues().entrySet().stream()
        .map(entry -> entry.getKey().getSimpleName() + " = " + value(entry.getValue()))
        .collect(Collectors.joining(", ", "@" + name(mirror) + "(", ")"));
  }

  String value(AnnotationValue value) {
    Object v = value.getValue();
    if (v instanceof List<?> list) {
      return list.stream()
          .map(entry -> value((AnnotationValue) entry))
          .collect(Collectors.joining(", ", "{", "}"));
    } else if (v instanceof VariableElement constant) {
      return TypeText.of(constant.asType()) + "." + constant.getSimpleName();
    } else if (v instanceof TypeMirror type) {
      return TypeText.of(type) + ".class";
    }
    return v instanceof AnnotationMirror mirror
        ? mirror(mirror)
        : elements.getConstantExpression(v);
  }
}
