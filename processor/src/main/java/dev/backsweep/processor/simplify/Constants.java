package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Expr.Apply;
import dev.backsweep.processor.ir.Expr.Const;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Type.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Computes operators and casts on constants, as javac would. Doubles are folded only where the
 * result is as short to read: {@code 3.0 - 1.0}, not {@code 1.0 / 3.0} nor {@code 2.0 * Math.PI}.
 * What would throw stays.
 */
final class Constants {
  private Constants() {}

  static Expr fold(Expr e) {
    if (!(e instanceof Apply a)
        || !a.children().stream().allMatch(c -> c instanceof Const k && k.value() != null)
        || !(a.type() instanceof Scalar)) {
      return e;
    }
    if (a.op().isMethod()) {
      Object result =
          a.type() == Type.INT && a.op().owner().equals("java.lang.Math") ? bound(a) : null;
      return result == null ? e : new Const(result, a.type());
    }
    Object x = value(a.children().get(0));
    if (a.children().size() == 1) {
      Object result = a.op().isCast() ? cast(x, (Scalar) a.type()) : unary(a.op().name(), x);
      return result == null ? e : new Const(result, a.type());
    }
    Object result = binary(a.op().name(), x, value(a.children().get(1)), a.op().params().get(0));
    return result == null || a.type().isReal() && !isShort(result, a)
        ? e
        : new Const(result, a.type());
  }

  /** What loops count with. */
  private static @Nullable Object bound(Apply a) {
    if (a.children().size() != 2
        || !(value(a.children().get(0)) instanceof Integer x)
        || !(value(a.children().get(1)) instanceof Integer y)) {
      return null;
    }
    return switch (a.op().name()) {
      case "max" -> (Object) Math.max(x, y);
      case "min" -> (Object) Math.min(x, y);
      case "floorDiv" -> y == 0 ? null : (Object) Math.floorDiv(x, y);
      default -> null;
    };
  }

  private static Object value(Expr e) {
    return java.util.Objects.requireNonNull(((Const) e).value());
  }

  private static boolean isShort(Object result, Apply a) {
    if (!Double.isFinite(((Number) result).doubleValue())) {
      return false;
    }
    int longest = 0;
    for (Expr c : a.children()) {
      longest = Math.max(longest, value(c).toString().length());
    }
    return result.toString().length() <= Math.min(longest + 1, 8);
  }

  private static @Nullable Object cast(Object x, Scalar to) {
    if (x instanceof Boolean) {
      return null;
    }
    if (x instanceof Double || x instanceof Float) {
      double d = ((Number) x).doubleValue();
      return switch (to) {
        case BOOLEAN -> null;
        case BYTE -> (Object) (byte) d;
        case SHORT -> (Object) (short) d;
        case CHAR -> (Object) (char) d;
        case INT -> (Object) (int) d;
        case LONG -> (Object) (long) d;
        case FLOAT -> (Object) (float) d;
        case DOUBLE -> (Object) d;
      };
    }
    long n = x instanceof Character c ? c : ((Number) x).longValue();
    return switch (to) {
      case BOOLEAN -> null;
      case BYTE -> (Object) (byte) n;
      case SHORT -> (Object) (short) n;
      case CHAR -> (Object) (char) n;
      case INT -> (Object) (int) n;
      case LONG -> (Object) n;
      case FLOAT -> (Object) (float) n;
      case DOUBLE -> (Object) (double) n;
    };
  }

  private static @Nullable Object unary(String symbol, Object x) {
    if (x instanceof Boolean b) {
      return symbol.equals("!") ? (Object) !b : null;
    }
    return switch (symbol) {
      case "+" -> x;
      case "~" -> x instanceof Integer i ? (Object) ~i : x instanceof Long l ? (Object) ~l : null;
      case "-" ->
          x instanceof Double d
              ? (Object) (-d)
              : x instanceof Float f
                  ? (Object) (-f)
                  : x instanceof Integer i
                      ? (Object) (-i)
                      : x instanceof Long l ? (Object) (-l) : null;
      default -> null;
    };
  }

  private static @Nullable Object binary(String symbol, Object x, Object y, Type params) {
    if (x instanceof Boolean a && y instanceof Boolean b) {
      return logical(symbol, a, b);
    }
    if (!(x instanceof Number a) || !(y instanceof Number b) || !(params instanceof Scalar s)) {
      return null;
    }
    return switch (s) {
      case INT -> y instanceof Integer ? ints(symbol, a.intValue(), b.intValue()) : null;
      case LONG -> y instanceof Long ? longs(symbol, a.longValue(), b.longValue()) : null;
      case DOUBLE -> doubles(symbol, a.doubleValue(), b.doubleValue());
      case FLOAT -> floats(symbol, a.floatValue(), b.floatValue());
      default -> null;
    };
  }

  private static @Nullable Object logical(String symbol, boolean a, boolean b) {
    return switch (symbol) {
      case "&", "&&" -> (Object) (a && b);
      case "|", "||" -> (Object) (a || b);
      case "^", "!=" -> (Object) (a != b);
      case "==" -> (Object) (a == b);
      default -> null;
    };
  }

  private static @Nullable Object ints(String symbol, int a, int b) {
    return switch (symbol) {
      case "+" -> (Object) (a + b);
      case "-" -> (Object) (a - b);
      case "*" -> (Object) (a * b);
      case "/" -> b == 0 ? null : (Object) (a / b);
      case "%" -> b == 0 ? null : (Object) (a % b);
      default -> ordered(symbol, Integer.compare(a, b));
    };
  }

  private static @Nullable Object longs(String symbol, long a, long b) {
    return switch (symbol) {
      case "+" -> (Object) (a + b);
      case "-" -> (Object) (a - b);
      case "*" -> (Object) (a * b);
      case "/" -> b == 0 ? null : (Object) (a / b);
      case "%" -> b == 0 ? null : (Object) (a % b);
      default -> ordered(symbol, Long.compare(a, b));
    };
  }

  private static @Nullable Object ordered(String symbol, int order) {
    return switch (symbol) {
      case "==" -> (Object) (order == 0);
      case "!=" -> (Object) (order != 0);
      case "<" -> (Object) (order < 0);
      case "<=" -> (Object) (order <= 0);
      case ">" -> (Object) (order > 0);
      case ">=" -> (Object) (order >= 0);
      default -> null;
    };
  }

  private static @Nullable Object doubles(String symbol, double a, double b) {
    return switch (symbol) {
      case "+" -> (Object) (a + b);
      case "-" -> (Object) (a - b);
      case "*" -> (Object) (a * b);
      case "/" -> (Object) (a / b);
      case "==" -> (Object) (a == b);
      case "!=" -> (Object) (a != b);
      case "<" -> (Object) (a < b);
      case "<=" -> (Object) (a <= b);
      case ">" -> (Object) (a > b);
      case ">=" -> (Object) (a >= b);
      default -> null;
    };
  }

  private static @Nullable Object floats(String symbol, float a, float b) {
    return switch (symbol) {
      case "+" -> (Object) (a + b);
      case "-" -> (Object) (a - b);
      case "*" -> (Object) (a * b);
      case "/" -> (Object) (a / b);
      default -> doubles(symbol, a, b);
    };
  }
}
