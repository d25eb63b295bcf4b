package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Expr.Apply;
import dev.backsweep.processor.ir.Type;

/**
 * What holds for integers, which wrap around and so may be added in any order: {@code (n - 1) + 1}
 * is n.
 */
final class Integers {
  private Integers() {}

  static Expr simplify(Expr e) {
    if (!(e instanceof Apply a)
        || !Shape.isInteger(a.type())
        || a.children().size() != 2
        || !(a.op().is("+") || a.op().is("-"))) {
      return e;
    }
    Expr left = Shape.left(a);
    Expr right = Shape.right(a);
    if (a.op().is("+") && Shape.isConstant(left) && !Shape.isConstant(right)) {
      return Shape.arithmetic(/* left= */ right, "+", /* right= */ left);
    }
    if (left instanceof Apply inner
        && inner.children().size() == 2
        && (inner.op().is("+") || inner.op().is("-"))
        && Shape.isConstant(Shape.right(inner))
        && Shape.isConstant(right)) {
      return plus(Shape.left(inner), joined(inner, a));
    }
    if (a.op().is("-") && left.equals(right) && Effects.isFree(left)) {
      return Expr.Const.zero((Type.Scalar) a.type());
    }
    return e;
  }

  /** The constant that both operations together add. */
  private static Expr joined(Apply first, Apply second) {
    return Constants.fold(Shape.arithmetic(signed(first), "+", signed(second)));
  }

  private static Expr signed(Apply a) {
    Expr c = Shape.right(a);
    return a.op().is("-") ? Constants.fold(Shape.negated(c)) : c;
  }

  private static Expr plus(Expr e, Expr constant) {
    return Shape.isConstant(constant, 0) ? e : Shape.arithmetic(e, "+", constant);
  }
}
