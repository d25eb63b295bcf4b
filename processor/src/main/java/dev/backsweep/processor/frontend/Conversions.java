package dev.backsweep.processor.frontend;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Type;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes Java's conversions explicit: casts between primitives, boxing, unboxing, widening. */
final class Conversions {
  private Conversions() {}

  /** {@code e} as a value of type {@code to}, whatever conversions that takes. */
  static Expr convert(Expr e, Type to, Origin origin) {
    if (e.type().equals(to)) {
      return e;
    } else if (e instanceof Expr.Const c && c.value() == null && !(to instanceof Type.Scalar)) {
      return new Expr.Const(null, to);
    } else if (e.type() instanceof Type.Scalar from) {
      return to instanceof Type.Scalar scalar
          ? cast(e, from, scalar, origin)
          : widen(box(e, from, to, origin), to, origin);
    } else if (to instanceof Type.Scalar scalar) {
      Expr unboxed = unbox(e, scalar, origin);
      return cast(unboxed, (Type.Scalar) unboxed.type(), scalar, origin);
    }
    return widen(e, to, origin);
  }

  /** A conversion between primitive types; constants are converted right away. */
  private static Expr cast(Expr e, Type.Scalar from, Type.Scalar to, Origin origin) {
    if (from == to) {
      return e;
    } else if (from == Type.Scalar.BOOLEAN || to == Type.Scalar.BOOLEAN) {
      throw new InvalidSourceException();
    }
    if (e instanceof Expr.Const c && c.value() != null) {
      Object value = Folding.cast(c.value(), to);
      if (value != null) {
        return new Expr.Const(value, to);
      }
    }
    return new Expr.Apply(Op.cast(from, to), List.of(e), origin);
  }

  private static Expr box(Expr e, Type.Scalar from, Type to, Origin origin) {
    Type.Scalar target = unboxed(to);
    Expr value = target == null ? e : cast(e, from, target, origin);
    Type.Scalar primitive = target == null ? from : target;
    String box = box(primitive);
    // not pure: two boxes of one value may be different objects
    return new Expr.Foreign(
        "$T0.valueOf($0)", List.of(box), List.of(value), new Type.Ref(box), false, origin);
  }

  /** The value of the box {@code e}; anything else is cast to the box of {@code to} first. */
  private static Expr unbox(Expr e, Type.Scalar to, Origin origin) {
    Type.Scalar primitive = unboxed(e.type());
    Expr boxed = primitive == null ? castReference(e, new Type.Ref(box(to)), origin) : e;
    Type.Scalar type = primitive == null ? to : primitive;
    return new Expr.Foreign(
        "$0." + type.javaName() + "Value()", List.of(), List.of(boxed), type, true, origin);
  }

  /** {@code e} where its supertype {@code to} is expected. */
  private static Expr widen(Expr e, Type to, Origin origin) {
    if (e.type().equals(to)) {
      return e;
    } else if (to.equals(Type.VOID) || e.type().equals(Type.VOID)) {
      throw new InvalidSourceException();
    }
    return new Expr.Foreign("$0", List.of(), List.of(e), to, true, origin);
  }

  /** {@code (to) e} between reference types, as it is written. */
  static Expr castReference(Expr e, Type to, Origin origin) {
    TemplateText text = new TemplateText();
    String name = text.type(to);
    return new Expr.Foreign("(" + name + ") $0", text.types(), List.of(e), to, true, origin);
  }

  /** The primitive type that the box {@code type} holds; null if it is no box. */
  static Type.@Nullable Scalar unboxed(Type type) {
    for (Type.Scalar scalar : Type.Scalar.values()) {
      if (type instanceof Type.Ref ref && ref.javaName().equals(box(scalar))) {
        return scalar;
      }
    }
    return null;
  }

  /** The primitive type of a number or boolean, boxed or not; null for all other types. */
  static Type.@Nullable Scalar primitive(Type type) {
    return type instanceof Type.Scalar scalar ? scalar : unboxed(type);
  }

  static String box(Type.Scalar scalar) {
    return switch (scalar) {
      case CHAR -> "java.lang.Character";
      case INT -> "java.lang.Integer";
      default -> {
        String name = scalar.javaName();
        yield "java.lang." + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
      }
    };
  }
}
