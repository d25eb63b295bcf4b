package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Expr.Apply;

/**
 * Leaves out factors of one and the zeros that are neutral for every double: {@code x - 0.0} is x,
 * {@code x + -0.0} too; but {@code -0.0 + 0.0} is 0.0, so {@code x + 0.0} stays, and {@code 0.0 *
 * x} stays for the sake of NaN.
 */
final class NeutralElements {
  private NeutralElements() {}

  static Expr simplify(Expr e) {
    if (!(e instanceof Apply a)
        || a.children().size() != 2
        || a.op().isMethod()
        || !(a.type().isReal() || Shape.isInteger(a.type()))) {
      return e;
    }
    Expr left = Shape.left(a);
    Expr right = Shape.right(a);
    return switch (a.op().name()) {
      case "*" ->
          Shape.isConstant(right, 1)
              ? left
              : Shape.isConstant(left, 1)
                  ? right
                  : Shape.isConstant(right, -1)
                      ? Shape.negated(left)
                      : Shape.isConstant(left, -1) ? Shape.negated(right) : e;
      case "/" ->
          Shape.isConstant(right, 1) ? left : Shape.isConstant(right, -1) ? Shape.negated(left) : e;
      case "+" -> isNeutral(right, -0.0) ? left : isNeutral(left, -0.0) ? right : e;
      case "-" -> isNeutral(right, 0.0) ? left : isNeutral(left, -0.0) ? Shape.negated(right) : e;
      default -> e;
    };
  }

  /** Integers have one zero, and it is neutral on either side. */
  private static boolean isNeutral(Expr e, double realZero) {
    return Shape.isConstant(e, e.type().isReal() ? realZero : 0);
  }
}
