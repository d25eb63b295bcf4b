package dev.backsweep.processor.frontend;

import dev.backsweep.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** The arithmetic of constant expressions, on boxed values and with Java's numeric promotion. */
final class Folding {
  private Folding() {}

  /** {@code symbol value}; null if it is not constant. */
  static @Nullable Object unary(String symbol, Object value) {
    if (value instanceof Boolean b) {
      return symbol.equals("!") ? (Object) !b : null;
    }
    Object v = promote(value);
    return switch (symbol) {
      case "+" -> v;
      case "-" -> negate(v);
      case "~" -> v instanceof Long l ? (Object) ~l : v instanceof Integer i ? (Object) ~i : null;
      default -> null;
    };
  }

  private static @Nullable Object negate(@Nullable Object v) {
    if (v instanceof Double d) {
      return -d;
    } else if (v instanceof Float f) {
      return -f;
    } else if (v instanceof Long l) {
      return -l;
    }
    return v instanceof Integer i ? (Object) (-i) : null;
  }

  /** {@code a symbol b}; null if it is not constant, as an integer division by zero. */
  static @Nullable Object binary(String symbol, Object a, Object b) {
    if (symbol.equals("+") && (a instanceof String || b instanceof String)) {
      return String.valueOf(a) + b;
    } else if (a instanceof String && b instanceof String) {
      return onStrings(symbol, a.equals(b));
    } else if (a instanceof Boolean x && b instanceof Boolean y) {
      return onBooleans(symbol, x, y);
    }
    Object x = promote(a);
    Object y = promote(b);
    if (x == null || y == null) {
      return null;
    } else if (symbol.equals("<<") || symbol.equals(">>") || symbol.equals(">>>")) {
      return shift(symbol, x, ((Number) y).longValue());
    } else if (x instanceof Double || y instanceof Double) {
      return onDoubles(symbol, ((Number) x).doubleValue(), ((Number) y).doubleValue());
    } else if (x instanceof Float || y instanceof Float) {
      return onFloats(symbol, ((Number) x).floatValue(), ((Number) y).floatValue());
    } else if (x instanceof Long || y instanceof Long) {
      return onLongs(symbol, ((Number) x).longValue(), ((Number) y).longValue());
    }
    Object r = onLongs(symbol, (Integer) x, (Integer) y);
    return r instanceof Long l ? (Object) (int) (long) l : r;
  }

  /** Constants of one text are one object. */
  private static @Nullable Object onStrings(String symbol, boolean same) {
    return switch (symbol) {
      case "==" -> same;
      case "!=" -> !same;
      default -> null;
    };
  }

  private static @Nullable Object onBooleans(String symbol, boolean a, boolean b) {
    return switch (symbol) {
      case "&&", "&" -> a && b;
      case "||", "|" -> a || b;
      case "^", "!=" -> a != b;
      case "==" -> a == b;
      default -> null;
    };
  }

  private static @Nullable Object onDoubles(String symbol, double a, double b) {
    return switch (symbol) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "%" -> a % b;
      default -> compare(symbol, a, b);
    };
  }

  private static @Nullable Object onFloats(String symbol, float a, float b) {
    return switch (symbol) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "%" -> a % b;
      default -> compare(symbol, a, b);
    };
  }

  private static @Nullable Object compare(String symbol, double a, double b) {
    return switch (symbol) {
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      case ">=" -> a >= b;
      case "==" -> a == b;
      case "!=" -> a != b;
      default -> null;
    };
  }

  /** Also right for ints, once the result is narrowed: no operator here looks at the upper half. */
  private static @Nullable Object onLongs(String symbol, long a, long b) {
    return switch (symbol) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> b == 0 ? null : (Object) (a / b);
      case "%" -> b == 0 ? null : (Object) (a % b);
      case "&" -> a & b;
      case "|" -> a | b;
      case "^" -> a ^ b;
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      case ">=" -> a >= b;
      case "==" -> a == b;
      case "!=" -> a != b;
      default -> null;
    };
  }

  private static @Nullable Object shift(String symbol, Object value, long count) {
    if (value instanceof Integer i) {
      return switch (symbol) {
        case "<<" -> i << count;
        case ">>" -> i >> count;
        default -> i >>> count;
      };
    } else if (value instanceof Long l) {
      return switch (symbol) {
        case "<<" -> l << count;
        case ">>" -> l >> count;
        default -> l >>> count;
      };
    }
    return null;
  }

  /** The value after unary numeric promotion; null if it is no number. */
  private static @Nullable Object promote(Object value) {
    if (value instanceof Character c) {
      return (int) c;
    } else if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    return value instanceof Number ? value : null;
  }

  /** {@code (type) value}; null if there is no such conversion. */
  static @Nullable Object cast(Object value, Type.Scalar type) {
    if (value instanceof Boolean) {
      return type == Type.Scalar.BOOLEAN ? value : null;
    }
    Object v = promote(value);
    if (!(v instanceof Number n)) {
      return null;
    }
    return switch (type) {
      case BOOLEAN -> null;
      // narrowing a floating-point number to a type smaller than int goes by way of int
      case BYTE -> (byte) narrow(n);
      case SHORT -> (short) narrow(n);
      case CHAR -> (char) narrow(n);
      case INT -> narrow(n);
      case LONG -> n.longValue();
      case FLOAT -> n.floatValue();
      case DOUBLE -> n.doubleValue();
    };
  }

  private static int narrow(Number n) {
    return n.intValue();
  }
}
