package dev.backsweep.processor.frontend;

import dev.backsweep.processor.ir.Type;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Reads javac's types. */
final class TypeReader {
  static final Type NULL = new Type.Ref("null");

  private TypeReader() {}

  static Type read(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, CHAR, INT, LONG, FLOAT, DOUBLE ->
          Type.Scalar.valueOf(type.getKind().name());
      case VOID -> Type.VOID;
      case NULL -> NULL;
      case ARRAY -> new Type.Array(read(((ArrayType) type).getComponentType()));
      case ERROR -> throw new InvalidSourceException();
      default -> new Type.Ref(name(type));
    };
  }

  static List<Type> readAll(List<? extends TypeMirror> types) {
    return types.stream().map(TypeReader::read).toList();
  }

  /** The type as Java source, without type annotations. */
  private static String name(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type);
      case ARRAY -> name(((ArrayType) type).getComponentType()) + "[]";
      case TYPEVAR -> name(((TypeVariable) type).getUpperBound());
      case INTERSECTION -> name(((IntersectionType) type).getBounds().get(0));
      case WILDCARD -> wildcard((WildcardType) type);
      case ERROR -> throw new InvalidSourceException();
      default -> type.getKind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String declared(DeclaredType type) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    if (type.getTypeArguments().isEmpty()) {
      return name;
    }
    return type.getTypeArguments().stream()
        .map(TypeReader::argument)
        .collect(Collectors.joining(", ", name + "<", ">"));
  }

  /** A type argument; the type that javac captured from a wildcard becomes a wildcard again. */
  private static String argument(TypeMirror type) {
    if (type.getKind() != TypeKind.TYPEVAR) {
      return name(type);
    }
    // a bound that is generic itself may mention the variable again
    TypeMirror bound = ((TypeVariable) type).getUpperBound();
    boolean plain = bound instanceof DeclaredType d && d.getTypeArguments().isEmpty();
    return plain && !name(bound).equals("java.lang.Object") ? "? extends " + name(bound) : "?";
  }

  private static String wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return "? extends " + name(type.getExtendsBound());
    } else if (type.getSuperBound() != null) {
      return "? super " + name(type.getSuperBound());
    }
    return "?";
  }

  /** The declared class at the root of {@code type}, or null for primitives and arrays of them. */
  static @Nullable Element declaration(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> declaration(((ArrayType) type).getComponentType());
      case DECLARED -> ((DeclaredType) type).asElement();
      default -> null;
    };
  }
}
