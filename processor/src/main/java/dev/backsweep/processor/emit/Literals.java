package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Expr.Const;
import dev.backsweep.processor.ir.Type;

/** Java literals that read back as the very same value. */
final class Literals {
  private Literals() {}

  static String of(Const constant) {
    Object value = constant.value();
    if (value instanceof Double d) {
      return of(d.doubleValue());
    }
    if (value instanceof Float f) {
      return of(f.floatValue());
    }
    if (value instanceof Long l) {
      return l == Long.MIN_VALUE ? "Long.MIN_VALUE" : l + "L";
    }
    if (value instanceof Integer i && (i == Integer.MIN_VALUE || i == Integer.MAX_VALUE)) {
      return i < 0 ? "Integer.MIN_VALUE" : "Integer.MAX_VALUE";
    }
    if (value instanceof Byte || value instanceof Short) {
      return "(" + constant.type().javaName() + ") " + value;
    }
    if (value instanceof Character c) {
      return "'" + escaped(c, '\'') + "'";
    }
    if (value instanceof String s) {
      return string(s);
    }
    return String.valueOf(value);
  }

  /** Where the class of {@code java.lang} ends whose constant the literal is; 0 if it is none. */
  static int endOfClass(String literal) {
    return Character.isUpperCase(literal.charAt(0)) ? literal.indexOf('.') : 0;
  }

  /** Whether the literal begins with a sign or a cast and so binds like a unary operator. */
  static boolean isUnary(Const constant) {
    char first = of(constant).charAt(0);
    return first == '-' || first == '(';
  }

  /** Byte and short constants as the int that Java converts silently in an assignment. */
  static Const widened(Const constant) {
    return constant.value() instanceof Byte || constant.value() instanceof Short
        ? new Const(((Number) constant.value()).intValue(), Type.INT)
        : constant;
  }

  private static String of(double d) {
    if (Double.isNaN(d)) {
      return "Double.NaN";
    }
    if (Double.isInfinite(d)) {
      return d > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    if (d == Double.MAX_VALUE || d == Double.MIN_VALUE) {
      return d == Double.MAX_VALUE ? "Double.MAX_VALUE" : "Double.MIN_VALUE";
    }
    return d == Math.PI ? "Math.PI" : d == Math.E ? "Math.E" : Double.toString(d);
  }

  private static String of(float f) {
    return Float.isNaN(f)
        ? "Float.NaN"
        : Float.isInfinite(f)
            ? f > 0 ? "Float.POSITIVE_INFINITY" : "Float.NEGATIVE_INFINITY"
            : Float.toString(f) + "f";
  }

  private static String string(String s) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < s.length(); i++) {
      text.append(escaped(s.charAt(i), '"'));
    }
    return text.append('"').toString();
  }

  private static String escaped(char c, char quote) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\r' -> "\\r";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\\' -> "\\\\";
      default ->
          c == quote
              ? "\\" + c
              : c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c);
    };
  }
}
