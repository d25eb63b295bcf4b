package dev.backsweep.processor.frontend.attribution;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Writes types as Java source, with qualified names and without annotations. */
final class TypeText {
  private TypeText() {}

  static String of(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type);
      case ARRAY -> of(((ArrayType) type).getComponentType()) + "[]";
      case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
      case WILDCARD -> wildcard((WildcardType) type);
      case INTERSECTION -> joined(((IntersectionType) type).getBounds(), " & ");
      case ERROR -> missing(type.toString());
      default -> type.getKind().name().toLowerCase(Locale.ROOT);
    };
  }

  static String joined(List<? extends TypeMirror> types, String separator) {
    return types.stream().map(TypeText::of).collect(Collectors.joining(separator));
  }

  private static String declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    boolean withinGeneric =
        type.getEnclosingType() instanceof DeclaredType outer
            && !outer.getTypeArguments().isEmpty();
    String name =
        withinGeneric
            ? of(type.getEnclosingType()) + "." + element.getSimpleName()
            : element.getQualifiedName().toString();
    return type.getTypeArguments().isEmpty()
        ? name
        : name + "<" + joined(type.getTypeArguments(), ", ") + ">";
  }

  private static String wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return "? extends " + of(type.getExtendsBound());
    } else if (type.getSuperBound() != null) {
      return "? super " + of(type.getSuperBound());
    }
    return "?";
  }

  /** A type that does not exist here will not exist there either. */
  private static String missing(String name) {
    return SourceVersion.isName(name) ? name : "Missing";
  }
}
