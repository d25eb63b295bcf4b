package dev.backsweep.processor.rules;

import static java.util.Objects.requireNonNull;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The value of an expression: Java's arithmetic, and methods by reflection. */
final class ExprEvaluator {
  private static final Map<Op, Method> METHODS = new ConcurrentHashMap<>();

  static Object evaluate(Expr expr, Map<Var, Object> variables) {
    if (expr instanceof Expr.Const constant) {
      return requireNonNull(constant.value());
    }
    if (expr instanceof Expr.Use use) {
      return requireNonNull(variables.get(use.var()));
    }
    if (expr instanceof Expr.Cond choice) {
      boolean condition = (boolean) evaluate(choice.condition(), variables);
      return evaluate(condition ? choice.then() : choice.orElse(), variables);
    }
    Expr.Apply apply = (Expr.Apply) expr;
    List<Object> values = apply.children().stream().map(e -> evaluate(e, variables)).toList();
    Op op = apply.op();
    if (op.isMethod()) {
      return call(op, values);
    }
    if (op.is("&&") || op.is("||")) {
      boolean left = (boolean) values.get(0);
      return op.is("&&") ? left && (boolean) values.get(1) : left || (boolean) values.get(1);
    }
    double a = ((Number) values.get(0)).doubleValue();
    double b = values.size() > 1 ? ((Number) values.get(1)).doubleValue() : Double.NaN;
    return switch (values.size() == 1 ? "unary" + op.name() : op.name()) {
      case "==" -> a == b;
      case "<" -> a < b;
      case ">" -> a > b;
      default -> round(arithmetic(op.name(), values.size() == 1, a, b), op.result());
    };
  }

  /** In double; rounding the result to float gives what float arithmetic gives. */
  private static double arithmetic(String symbol, boolean unary, double a, double b) {
    return switch (symbol) {
      case "+" -> unary ? a : a + b;
      case "-" -> unary ? -a : a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "%" -> a % b;
      case "double", "float", "int" -> a;
      default -> throw new IllegalArgumentException(symbol);
    };
  }

  /** The constant {@code value} in {@code type}. */
  static Expr.Const constant(double value, Type type) {
    return new Expr.Const(round(value, type), type);
  }

  /** {@code value}, converted to {@code type} and boxed. */
  static Object round(double value, Type type) {
    return switch ((Type.Scalar) type) {
      case FLOAT -> (Object) (float) value;
      case INT -> (Object) (int) value;
      case LONG -> (Object) (long) value;
      default -> (Object) value;
    };
  }

  private static Object call(Op op, List<Object> values) {
    try {
      return METHODS.computeIfAbsent(op, ExprEvaluator::find).invoke(null, values.toArray());
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalArgumentException(op.toString(), e);
    }
  }

  private static Method find(Op op) {
    Class<?>[] params = op.params().stream().map(ExprEvaluator::javaClass).toArray(Class<?>[]::new);
    try {
      return Class.forName(op.owner()).getMethod(op.name(), params);
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      throw new IllegalArgumentException(op.toString(), e);
    }
  }

  private static Class<?> javaClass(Type type) {
    return switch ((Type.Scalar) type) {
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
      case INT -> int.class;
      case LONG -> long.class;
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private ExprEvaluator() {}
}
