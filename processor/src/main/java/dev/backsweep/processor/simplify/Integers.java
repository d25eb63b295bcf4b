package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Expr.Apply;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;

/**
 * What holds for integers, which wrap around and so may be added in any order: {@code (n - 1) + 1}
 * is n.
 */
final class Integers {
  private Integers() {}

  static Expr simplify(Expr e) {
    if (e instanceof Apply test && test.type() == Type.BOOLEAN && test.children().size() == 2) {
      return comparison(test);
    }
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

  /** Whether a loop backwards has iterations: {@code max(n, 0) - 1 >= 0} is {@code n > 0}. */
  private static Expr comparison(Apply test) {
    Expr end = Shape.right(test);
    boolean up = test.op().is(">=");
    if (!up && !test.op().is("<=")
        || !(end instanceof Expr.Const c && c.value() instanceof Integer n && n != extreme(up))
        || !(Shape.left(test) instanceof Apply step && step.op().is(up ? "-" : "+"))
        || step.children().size() != 2
        || !Shape.isConstant(Shape.right(step), 1)
        || !(Shape.left(step) instanceof Apply bound && bound.op().is(up ? "max" : "min"))
        || !Shape.right(bound).equals(end)) {
      return test;
    }
    return Apply.of(Op.test(up ? ">" : "<", Type.INT), Shape.left(bound), end);
  }

  private static int extreme(boolean smallest) {
    return smallest ? Integer.MIN_VALUE : Integer.MAX_VALUE;
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
