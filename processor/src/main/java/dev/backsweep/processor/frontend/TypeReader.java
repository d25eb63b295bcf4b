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
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Reads javac's types. */
final class TypeReader {
  static final Type NULL = new Type.Ref("null");

  private static final String OBJECT = "java.lang.Object";

  /** Types that javac infers may contain themselves. */
  private static final int DEEPEST_ARGUMENT = 4;

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
    return name(type, 0);
  }

  private static String name(TypeMirror type, int depth) {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type, depth);
      case ARRAY -> name(((ArrayType) type).getComponentType(), depth) + "[]";
      case TYPEVAR -> name(((TypeVariable) type).getUpperBound(), depth);
      case INTERSECTION -> name(((IntersectionType) type).getBounds().get(0), depth);
      case ERROR -> throw new InvalidSourceException();
      default -> type.getKind().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String declared(DeclaredType type, int depth) {
    TypeElement element = (TypeElement) type.asElement();
    String name =
        type.getEnclosingType() instanceof DeclaredType outer && !outer.getTypeArguments().isEmpty()
            ? declared(outer, depth) + "." + element.getSimpleName()
            : element.getQualifiedName().toString();
    if (type.getTypeArguments().isEmpty()) {
      return name;
    }
    return type.getTypeArguments().stream()
        .map(argument -> argument(argument, depth + 1))
        .collect(Collectors.joining(", ", name + "<", ">"));
  }

  /**
   * A type argument; what javac inferred or captured, and no source can say, becomes a wildcard.
   */
  private static String argument(TypeMirror type, int depth) {
    if (depth > DEEPEST_ARGUMENT) {
      return "?";
    } else if (type instanceof WildcardType wildcard) {
      return wildcard.getSuperBound() == null
          ? extending(wildcard.getExtendsBound(), depth)
          : "? super " + name(wildcard.getSuperBound(), depth);
    } else if (type instanceof TypeVariable variable) {
      return extending(variable.getUpperBound(), depth);
    }
    return type instanceof IntersectionType ? extending(type, depth) : name(type, depth);
  }

  private static String extending(@Nullable TypeMirror bound, int depth) {
    String name = bound == null ? OBJECT : name(bound, depth);
    return name.equals(OBJECT) ? "?" : "? extends " + name;
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
