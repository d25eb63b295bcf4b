package dev.backsweep.processor.ir;

import java.util.List;

/**
 * The partial derivatives of operations by textbook formulas, written apart from the processor's
 * own table so that each can check the other. Kinks follow the contract: {@code abs'(0) = 0}, ties
 * of max and min in halves, steps are constants.
 */
final class Tangents {
  private Tangents() {}

  /**
   * The derivative of {@code y = op(args)} along {@code dots}. An argument whose tangent is zero
   * contributes nothing.
   *
   * @param dots a tangent for each argument, 0 where it has none
   */
  static double along(Op op, List<Object> args, Object y, List<Double> dots) {
    if (!op.result().isReal() || dots.stream().allMatch(d -> d == 0)) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < dots.size(); i++) {
      if (dots.get(i) != 0) {
        sum += partial(op, i, numbers(args), ((Number) y).doubleValue()) * dots.get(i);
      }
    }
    return sum;
  }

  private static double[] numbers(List<Object> args) {
    return args.stream().mapToDouble(a -> ((Number) a).doubleValue()).toArray();
  }

  private static double partial(Op op, int i, double[] args, double y) {
    if (op.isCast()) {
      return 1;
    }
    if (op.isMethod()) {
      return args.length == 1 ? ofOne(op.name(), args[0], y) : ofMany(op.name(), i, args, y);
    }
    if (args.length == 1) {
      return op.is("-") ? -1 : 1;
    }
    double a = args[0];
    double b = args[1];
    return switch (op.name()) {
      case "+" -> 1;
      case "-" -> i == 0 ? 1 : -1;
      case "*" -> i == 0 ? b : a;
      case "/" -> i == 0 ? 1 / b : -a / b / b;
      case "%" -> i == 0 ? 1 : -((a - y) / b);
      default -> throw new IllegalArgumentException(op.toString());
    };
  }

  private static double ofOne(String name, double x, double y) {
    return switch (name) {
      case "abs" -> x > 0 ? 1 : x < 0 ? -1 : 0;
      case "floor", "ceil", "rint", "round", "signum", "ulp", "gradient" -> 0;
      case "nextUp", "nextDown" -> 1;
      case "toRadians" -> Math.PI / 180;
      case "toDegrees" -> 180 / Math.PI;
      case "sin" -> Math.cos(x);
      case "cos" -> -Math.sin(x);
      case "tan" -> Math.pow(Math.cos(x), -2);
      case "asin" -> Math.pow(1 - x * x, -0.5);
      case "acos" -> -Math.pow(1 - x * x, -0.5);
      case "atan" -> 1 / (1 + x * x);
      case "sinh" -> Math.cosh(x);
      case "cosh" -> Math.sinh(x);
      case "tanh" -> Math.pow(Math.cosh(x), -2);
      case "asinh" -> Math.pow(x * x + 1, -0.5);
      case "acosh" -> Math.pow(x * x - 1, -0.5);
      case "atanh" -> 1 / (1 - x * x);
      case "exp", "expm1" -> Math.exp(x);
      case "log" -> 1 / x;
      case "log10" -> 1 / (x * Math.log(10));
      case "log1p" -> 1 / (1 + x);
      case "sqrt" -> 1 / (2 * Math.sqrt(x));
      case "cbrt" -> Math.cbrt(x) / (3 * x);
      default -> throw new IllegalArgumentException("no derivative of " + name);
    };
  }

  private static double ofMany(String name, int i, double[] args, double y) {
    double a = args[0];
    double b = args[1];
    return switch (name) {
      case "max", "min" -> a == b ? 0.5 : y == args[i] ? 1 : 0;
      case "pow" -> i == 0 ? b == 0 ? 0 : b * Math.pow(a, b - 1) : y == 0 ? 0 : y * Math.log(a);
      case "hypot" -> y == 0 ? 0 : args[i] / y;
      case "atan2" -> (i == 0 ? b : -a) / (a * a + b * b);
      case "fma" -> i == 2 ? 1 : args[1 - i];
      case "copySign" -> i == 0 ? Math.signum(a) * Math.copySign(1, b) : 0;
      case "scalb" -> i == 0 ? Math.pow(2, b) : 0;
      case "IEEEremainder" -> i == 0 ? 1 : -Math.rint((a - y) / b);
      case "nextAfter" -> i == 0 ? 1 : 0;
      default -> throw new IllegalArgumentException("no derivative of " + name);
    };
  }
}
