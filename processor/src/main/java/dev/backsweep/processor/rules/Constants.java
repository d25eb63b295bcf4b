package dev.backsweep.processor.rules;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates what can be known of a formula at compile time, such as {@code b - 1} for a literal.
 */
final class Constants {
  /** The constant that an operand is, through conversions; null if it is none. */
  static Expr.@Nullable Const valueOf(Expr expr) {
    if (expr instanceof Expr.Const constant) {
      return constant;
    }
    if (!(expr instanceof Expr.Apply apply) || !apply.op().isCast()) {
      return null;
    }
    Expr.Const from = valueOf(apply.children().get(0));
    return from != null && from.value() instanceof Number number && apply.type().isReal()
        ? of(number.doubleValue(), (Type.Scalar) apply.type())
        : null;
  }

  static Expr.Const of(double value, Type.Scalar type) {
    return type == Type.FLOAT
        ? new Expr.Const((float) value, Type.FLOAT)
        : new Expr.Const(value, Type.DOUBLE);
  }

  /**
   * The value of an operation on constants; null if it has other operands, or is not one of those
   * that the table applies to constants. {@code StrictMath} makes the result the same everywhere.
   */
  static Expr.@Nullable Const fold(Expr.Apply apply) {
    List<Object> values = new ArrayList<>();
    for (Expr operand : apply.children()) {
      if (!(operand instanceof Expr.Const constant) || constant.value() == null) {
        return null;
      }
      values.add(constant.value());
    }
    if (values.get(0) instanceof Boolean left) {
      boolean right = values.get(1).equals(true);
      return Expr.Const.of(apply.op().is("&&") ? left && right : left || right);
    }
    double a = ((Number) values.get(0)).doubleValue();
    double b = values.size() > 1 ? ((Number) values.get(1)).doubleValue() : Double.NaN;
    return values.size() == 1 ? unary(apply.op(), a) : binary(apply.op(), a, b);
  }

  private static Expr.@Nullable Const unary(Op op, double a) {
    return switch (op.name()) {
      case "-" -> of(-a, (Type.Scalar) op.result());
      case "log" -> of(StrictMath.log(a), (Type.Scalar) op.result());
      default -> null;
    };
  }

  /** In double, then rounded: for float operands that is what float arithmetic gives. */
  private static Expr.@Nullable Const binary(Op op, double a, double b) {
    return switch (op.name()) {
      case "==" -> Expr.Const.of(a == b);
      case "<" -> Expr.Const.of(a < b);
      case ">" -> Expr.Const.of(a > b);
      case "+" -> of(a + b, (Type.Scalar) op.result());
      case "-" -> of(a - b, (Type.Scalar) op.result());
      case "*" -> of(a * b, (Type.Scalar) op.result());
      case "/" -> of(a / b, (Type.Scalar) op.result());
      default -> null;
    };
  }

  private Constants() {}
}
