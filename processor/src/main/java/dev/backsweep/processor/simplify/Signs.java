package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Expr.Apply;
import org.jspecify.annotations.Nullable;

/**
 * Brings signs together. Negation is exact and rounding is symmetric, so signs may move through
 * products and into sums; {@code -(a - b)} stays, as it is -0.0 where {@code b - a} is 0.0.
 */
final class Signs {
  private Signs() {}

  static Expr simplify(Expr e) {
    if (!(e instanceof Apply a) || a.op().isMethod() || a.op().isCast()) {
      return e;
    }
    if (a.children().size() == 1) {
      return a.op().is("-") ? negation(a, a.children().get(0)) : e;
    }
    return switch (a.op().name()) {
      case "+" -> sum(a);
      case "-" -> difference(a);
      case "*", "/" -> product(a);
      default -> e;
    };
  }

  /** The sign of a product stands at its first factor, where it takes no parentheses. */
  private static Expr negation(Apply a, Expr operand) {
    Expr inner = Shape.unary(operand, "-");
    if (inner != null) {
      return inner;
    }
    return isProduct(operand) && operand instanceof Apply product
        ? Shape.arithmetic(
            Shape.negated(Shape.left(product)), product.op().name(), Shape.right(product))
        : a;
  }

  /** A product or quotient whose sign is the product of its operands' signs. */
  private static boolean isProduct(Expr e) {
    return e instanceof Apply a
        && a.children().size() == 2
        && (a.op().is("*") || a.op().is("/") && a.type().isReal());
  }

  private static Expr sum(Apply a) {
    Expr left = Shape.left(a);
    Expr right = Shape.right(a);
    Expr minusRight = positive(right);
    if (minusRight != null) {
      return Shape.arithmetic(left, "-", minusRight);
    }
    Expr minusLeft = Shape.unary(left, "-");
    return minusLeft != null && Effects.commute(left, right)
        ? Shape.arithmetic(/* left= */ right, "-", /* right= */ minusLeft)
        : a;
  }

  private static Expr difference(Apply a) {
    Expr minusRight = positive(Shape.right(a));
    return minusRight == null ? a : Shape.arithmetic(Shape.left(a), "+", minusRight);
  }

  private static Expr product(Apply a) {
    if (!isProduct(a)) {
      return a;
    }
    Expr left = positive(Shape.left(a));
    Expr right = positive(Shape.right(a));
    if (left != null && right != null) {
      return Shape.arithmetic(left, a.op().name(), right);
    }
    Expr minusRight = Shape.unary(Shape.right(a), "-");
    return minusRight != null
        ? Shape.arithmetic(Shape.negated(Shape.left(a)), a.op().name(), minusRight)
        : a;
  }

  /**
   * The {@code x} of {@code -x}, or null. A negative constant counts, unless it has no positive
   * counterpart, and so does a product with a negative factor.
   */
  private static @Nullable Expr positive(Expr e) {
    if (e instanceof Expr.Const c && c.value() instanceof Number n && n.doubleValue() < 0) {
      Expr negated = Constants.fold(Shape.negated(e));
      return negated instanceof Expr.Const p && p.value() instanceof Number m && m.doubleValue() > 0
          ? negated
          : null;
    }
    if (isProduct(e) && e instanceof Apply a) {
      Expr left = positive(Shape.left(a));
      Expr right = left == null ? positive(Shape.right(a)) : null;
      return left != null
          ? Shape.arithmetic(left, a.op().name(), Shape.right(a))
          : right != null ? Shape.arithmetic(Shape.left(a), a.op().name(), right) : null;
    }
    return Shape.unary(e, "-");
  }
}
