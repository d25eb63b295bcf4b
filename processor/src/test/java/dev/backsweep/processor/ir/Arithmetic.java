package dev.backsweep.processor.ir;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/** Java's operators, conversions and library methods on boxed values. */
final class Arithmetic {
  private Arithmetic() {}

  /** The value of {@code op}; {@code &&} and {@code ||} are the caller's. */
  static Object apply(Op op, List<Object> args) {
    return switch (op.kind()) {
      case CAST -> cast(args.get(0), op.name());
      case METHOD -> invoke(op, args);
      case UNARY -> unary(op.name(), args.get(0));
      case BINARY -> binary(op, args.get(0), args.get(1));
    };
  }

  private static Object unary(String symbol, Object a) {
    return switch (symbol) {
      case "!" -> !(boolean) a;
      case "+" -> a;
      case "~" -> a instanceof Long l ? (Object) ~l : (Object) ~(int) a;
      case "-" -> negate(a);
      default -> throw new IllegalArgumentException(symbol);
    };
  }

  private static Object negate(Object a) {
    if (a instanceof Double d) {
      return -d;
    }
    if (a instanceof Float f) {
      return -f;
    }
    return a instanceof Long l ? (Object) (-l) : (Object) (-(int) a);
  }

  private static Object binary(Op op, Object a, Object b) {
    String symbol = op.name();
    Type type = op.params().get(0);
    if (symbol.equals("<<") || symbol.equals(">>") || symbol.equals(">>>")) {
      return shift(symbol, a, ((Number) b).longValue());
    }
    if (!(type instanceof Type.Scalar scalar)) {
      return symbol.equals("==") == (a == b);
    }
    return switch (scalar) {
      case BOOLEAN -> onBooleans(symbol, (boolean) a, (boolean) b);
      case INT -> onInts(symbol, (int) a, (int) b);
      case LONG -> onLongs(symbol, (long) a, (long) b);
      case FLOAT -> onFloats(symbol, (float) a, (float) b);
      case DOUBLE -> onDoubles(symbol, (double) a, (double) b);
      case BYTE, SHORT, CHAR -> throw new IllegalArgumentException("not promoted: " + op);
    };
  }

  private static Object shift(String symbol, Object a, long count) {
    if (a instanceof Long l) {
      return switch (symbol) {
        case "<<" -> l << count;
        case ">>" -> l >> count;
        default -> l >>> count;
      };
    }
    int i = (int) a;
    return switch (symbol) {
      case "<<" -> i << count;
      case ">>" -> i >> count;
      default -> i >>> count;
    };
  }

  private static boolean onBooleans(String symbol, boolean a, boolean b) {
    return switch (symbol) {
      case "&" -> a & b;
      case "|" -> a | b;
      case "^", "!=" -> a ^ b;
      case "==" -> a == b;
      default -> throw new IllegalArgumentException(symbol);
    };
  }

  private static Object onInts(String symbol, int a, int b) {
    return switch (symbol) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "%" -> a % b;
      case "&" -> a & b;
      case "|" -> a | b;
      case "^" -> a ^ b;
      case "==" -> a == b;
      case "!=" -> a != b;
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      case ">=" -> a >= b;
      default -> throw new IllegalArgumentException(symbol);
    };
  }

  private static Object onLongs(String symbol, long a, long b) {
    return switch (symbol) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "%" -> a % b;
      case "&" -> a & b;
      case "|" -> a | b;
      case "^" -> a ^ b;
      case "==" -> a == b;
      case "!=" -> a != b;
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      case ">=" -> a >= b;
      default -> throw new IllegalArgumentException(symbol);
    };
  }

  private static Object onFloats(String symbol, float a, float b) {
    return switch (symbol) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "%" -> a % b;
      case "==" -> a == b;
      case "!=" -> a != b;
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      case ">=" -> a >= b;
      default -> throw new IllegalArgumentException(symbol);
    };
  }

  private static Object onDoubles(String symbol, double a, double b) {
    return switch (symbol) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "%" -> a % b;
      case "==" -> a == b;
      case "!=" -> a != b;
      case "<" -> a < b;
      case "<=" -> a <= b;
      case ">" -> a > b;
      case ">=" -> a >= b;
      default -> throw new IllegalArgumentException(symbol);
    };
  }

  private static Object cast(Object a, String to) {
    if (a instanceof Boolean) {
      return a;
    }
    if (a instanceof Double d) {
      return fromDouble(d, to);
    }
    if (a instanceof Float f) {
      return fromFloat(f, to);
    }
    return fromLong(a instanceof Character c ? (long) c : ((Number) a).longValue(), to);
  }

  private static Object fromDouble(double a, String to) {
    return switch (to) {
      case "double" -> a;
      case "float" -> (float) a;
      case "long" -> (long) a;
      case "int" -> (int) a;
      case "short" -> (short) a;
      case "byte" -> (byte) a;
      case "char" -> (char) a;
      default -> throw new IllegalArgumentException(to);
    };
  }

  private static Object fromFloat(float a, String to) {
    return switch (to) {
      case "double" -> (double) a;
      case "float" -> a;
      case "long" -> (long) a;
      case "int" -> (int) a;
      case "short" -> (short) a;
      case "byte" -> (byte) a;
      case "char" -> (char) a;
      default -> throw new IllegalArgumentException(to);
    };
  }

  private static Object fromLong(long a, String to) {
    return switch (to) {
      case "double" -> (double) a;
      case "float" -> (float) a;
      case "long" -> a;
      case "int" -> (int) a;
      case "short" -> (short) a;
      case "byte" -> (byte) a;
      case "char" -> (char) a;
      default -> throw new IllegalArgumentException(to);
    };
  }

  private static Object invoke(Op op, List<Object> args) {
    return invokeStatic(op.owner(), op.name(), op.params(), args);
  }

  /** Calls a static method by reflection; what it throws comes through unchanged. */
  static Object invokeStatic(String owner, String name, List<Type> params, List<Object> args) {
    try {
      Class<?>[] types = params.stream().map(Classes::of).toArray(Class<?>[]::new);
      Method method = Class.forName(owner).getDeclaredMethod(name, types);
      method.setAccessible(true);
      return method.invoke(null, args.toArray());
    } catch (InvocationTargetException e) {
      throw Classes.sneak(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
