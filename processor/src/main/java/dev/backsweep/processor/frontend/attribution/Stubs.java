package dev.backsweep.processor.frontend.attribution;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Writes classes as source text without bodies. It parses and says all there is to know about
 * types; that methods lack their bodies and fields their values is an error that nobody looks at.
 */
final class Stubs {
  private final Elements elements;
  private final Needed needed;
  private final AnnotationText annotations;

  Stubs(Elements elements, Needed needed) {
    this.elements = elements;
    this.needed = needed;
    this.annotations = new AnnotationText(elements);
  }

  List<SourceText> all() {
    return needed.types().stream().filter(Needed::isTopLevel).map(this::file).toList();
  }

  private SourceText file(TypeElement type) {
    String home = elements.getPackageOf(type).getQualifiedName().toString();
    String declaration = home.isEmpty() ? "" : "package " + home + ";\n";
    return new SourceText(type.getQualifiedName().toString(), declaration + type(type));
  }

  private String type(TypeElement type) {
    StringBuilder text = new StringBuilder();
    text.append(annotations.targets(type))
        .append(modifiers(type, Modifier.ABSTRACT))
        .append(keyword(type))
        .append(' ');
    text.append(type.getSimpleName()).append(parameters(type.getTypeParameters()));
    text.append(components(type)).append(supertypes(type)).append(" {\n");
    if (type.getKind() == ElementKind.ENUM) {
      text.append(constants(type)).append(";\n");
    }
    for (Element member : needed.members(type)) {
      text.append(member(member, type));
    }
    needed.nested(type).forEach(nested -> text.append(type(nested)));
    return text.append("}\n").toString();
  }

  private static String keyword(TypeElement type) {
    return switch (type.getKind()) {
      case ANNOTATION_TYPE -> "@interface";
      default -> type.getKind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String components(TypeElement type) {
    return type.getKind() != ElementKind.RECORD
        ? ""
        : ElementFilter.recordComponentsIn(type.getEnclosedElements()).stream()
            .map(c -> TypeText.of(c.asType()) + " " + c.getSimpleName())
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String supertypes(TypeElement type) {
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      return "";
    }
    String extended =
        type.getKind() == ElementKind.CLASS && type.getSuperclass().getKind() == TypeKind.DECLARED
            ? " extends " + TypeText.of(type.getSuperclass())
            : "";
    String word = type.getKind() == ElementKind.INTERFACE ? " extends " : " implements ";
    return type.getInterfaces().isEmpty()
        ? extended
        : extended + word + types(type.getInterfaces());
  }

  private String constants(TypeElement type) {
    return needed.members(type).stream()
        .filter(m -> m.getKind() == ElementKind.ENUM_CONSTANT)
        .map(m -> m.getSimpleName().toString())
        .collect(Collectors.joining(", "));
  }

  private String member(Element member, TypeElement owner) {
    return switch (member.getKind()) {
      case FIELD -> field((VariableElement) member);
      case METHOD -> method((ExecutableElement) member);
      // those of records and enums follow from their heads
      case CONSTRUCTOR ->
          owner.getKind() == ElementKind.CLASS ? method((ExecutableElement) member) : "";
      default -> "";
    };
  }

  private String field(VariableElement field) {
    Object value = field.getConstantValue();
    String text = value == null ? "null" : elements.getConstantExpression(value);
    return modifiers(field, Modifier.FINAL)
        + TypeText.of(field.asType())
        + " "
        + field.getSimpleName()
        + " = "
        + text
        + ";\n";
  }

  private String method(ExecutableElement method) {
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    Element owner = method.getEnclosingElement();
    String head =
        constructor && owner != null
            ? owner.getSimpleName().toString()
            : TypeText.of(method.getReturnType()) + " " + method.getSimpleName();
    String exceptions =
        method.getThrownTypes().isEmpty() ? "" : " throws " + types(method.getThrownTypes());
    return annotations.on(method)
        + modifiers(method, isInterface(owner) ? Modifier.DEFAULT : Modifier.ABSTRACT)
        + parameters(method.getTypeParameters())
        + " "
        + head
        + values(method)
        + exceptions
        + defaultValue(method)
        + (hasBody(method) ? " { throw null; }\n" : ";\n");
  }

  private String values(ExecutableElement method) {
    int last = method.getParameters().size() - 1;
    return Stream.iterate(0, i -> i <= last, i -> i + 1)
        .map(i -> value(method.getParameters().get(i), method.isVarArgs() && i == last))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String value(VariableElement parameter, boolean varargs) {
    String type =
        varargs && parameter.asType() instanceof ArrayType array
            ? TypeText.of(array.getComponentType()) + "..."
            : TypeText.of(parameter.asType());
    return annotations.on(parameter) + type + " " + parameter.getSimpleName();
  }

  private static String parameters(List<? extends TypeParameterElement> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.stream()
            .map(p -> p.getSimpleName() + " extends " + TypeText.joined(p.getBounds(), " & "))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  private static String types(List<? extends TypeMirror> types) {
    return TypeText.joined(types, ", ");
  }

  /** Whether {@code abstract} can be written: not on interfaces, nor within enums. */
  private static boolean isAbstract(Element element) {
    return element instanceof ExecutableElement method
        ? !hasBody(method)
        : element.getKind() == ElementKind.CLASS;
  }

  private static boolean isInterface(@Nullable Element owner) {
    return owner != null && owner.getKind().isInterface();
  }

  /** Methods of enums all have one, even those that only the constants implement. */
  private static boolean hasBody(ExecutableElement method) {
    Element owner = method.getEnclosingElement();
    return !method.getModifiers().contains(Modifier.ABSTRACT)
        || (owner != null && owner.getKind() == ElementKind.ENUM);
  }

  private String defaultValue(ExecutableElement method) {
    AnnotationValue value = method.getDefaultValue();
    return value == null ? "" : " default " + annotations.value(value);
  }

  /** Visibility, static, and {@code other} if the element has it. */
  private static String modifiers(Element element, Modifier other) {
    return element.getModifiers().stream()
        .filter(
            m ->
                m == Modifier.PUBLIC
                    || m == Modifier.PROTECTED
                    || m == Modifier.STATIC
                    || m == other)
        .filter(m -> m != Modifier.ABSTRACT || isAbstract(element))
        .map(m -> m + " ")
        .collect(Collectors.joining());
  }
}
