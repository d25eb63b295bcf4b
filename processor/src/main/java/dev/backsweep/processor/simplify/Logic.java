package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Expr.Apply;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/**
 * Simplifies conditions. A comparison of doubles is not turned round: {@code !(a < b)} is true for
 * NaN.
 */
final class Logic {
  private Logic() {}

  static Expr simplify(Expr e) {
    if (e instanceof Expr.Cond c) {
      return choice(c);
    }
    if (!(e instanceof Apply a) || a.type() != Type.BOOLEAN || a.op().isMethod()) {
      return e;
    }
    if (a.children().size() == 1) {
      return a.op().is("!") ? not(a) : e;
    }
    Expr left = Shape.left(a);
    Expr right = Shape.right(a);
    return switch (a.op().name()) {
      case "&&" -> lazy(a, true);
      case "||" -> lazy(a, false);
      case "==" -> left.type() == Type.BOOLEAN ? equal(a, left, right, true) : e;
      case "!=" -> left.type() == Type.BOOLEAN ? equal(a, left, right, false) : e;
      default -> e;
    };
  }

  private static Expr choice(Expr.Cond c) {
    if (c.condition() instanceof Expr.Const) {
      return Shape.isConstant(c.condition(), true) ? c.then() : c.orElse();
    }
    Expr positive = Shape.unary(c.condition(), "!");
    if (positive != null) {
      return new Expr.Cond(positive, /* then= */ c.orElse(), /* orElse= */ c.then());
    }
    if (c.then().equals(c.orElse()) && Effects.isFree(c.condition())) {
      return c.then();
    }
    if (Shape.isConstant(c.then(), true) && Shape.isConstant(c.orElse(), false)) {
      return c.condition();
    }
    return c;
  }

  private static Expr not(Apply a) {
    Expr operand = a.children().get(0);
    Expr inner = Shape.unary(operand, "!");
    if (inner != null) {
      return inner;
    }
    if (operand instanceof Apply test && test.children().size() == 2 && !test.op().isMethod()) {
      String opposite = opposite(test.op().name(), !test.op().params().get(0).isReal());
      if (opposite != null) {
        Op op = Op.test(opposite, test.op().params().get(0));
        return new Apply(op, test.children(), test.origin());
      }
    }
    return a;
  }

  private static @Nullable String opposite(String test, boolean isTotal) {
    return switch (test) {
      case "==" -> "!=";
      case "!=" -> "==";
      case "<" -> isTotal ? ">=" : null;
      case "<=" -> isTotal ? ">" : null;
      case ">" -> isTotal ? "<=" : null;
      case ">=" -> isTotal ? "<" : null;
      default -> null;
    };
  }

  /** {@code &&} with neutral element true, {@code ||} with neutral element false. */
  private static Expr lazy(Apply a, boolean neutral) {
    Expr left = Shape.left(a);
    Expr right = Shape.right(a);
    if (Shape.isConstant(left)) {
      return Shape.isConstant(left, neutral) ? right : left;
    }
    if (Shape.isConstant(right, neutral)) {
      return left;
    }
    return Shape.isConstant(right, !neutral) && Effects.isFree(left) ? right : a;
  }

  private static Expr equal(Expr e, Expr left, Expr right, boolean wanted) {
    Expr test = Shape.isConstant(left) ? right : left;
    Expr constant = Shape.isConstant(left) ? left : right;
    if (!Shape.isConstant(constant)) {
      return e;
    }
    return Shape.isConstant(constant, wanted) ? test : Shape.not(test);
  }
}
