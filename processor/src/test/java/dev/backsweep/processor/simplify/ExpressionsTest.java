package dev.backsweep.processor.simplify;

import static dev.backsweep.processor.emit.Code.DOUBLES;
import static dev.backsweep.processor.emit.Code.at;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.cast;
import static dev.backsweep.processor.emit.Code.math;
import static dev.backsweep.processor.emit.Code.neg;
import static dev.backsweep.processor.emit.Code.not;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.real;
import static dev.backsweep.processor.emit.Code.use;
import static dev.backsweep.processor.emit.Code.var;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import org.junit.jupiter.api.Test;

/** The rules on expressions: what they do, and what they must leave alone. */
class ExpressionsTest {
  private final Var a = real("a");
  private final Var b = real("b");
  private final Var i = var("i", Type.INT);
  private final Var n = var("n", Type.INT);
  private final Var p = var("p", Type.BOOLEAN);
  private final Var q = var("q", Type.BOOLEAN);
  private final Var x = var("x", DOUBLES);

  private static void becomes(Expr from, Expr to) {
    assertThat(Expressions.simplify(from)).isEqualTo(to);
  }

  private static void stays(Expr e) {
    becomes(e, e);
  }

  @Test
  void dropNeutralElements() {
    becomes(op(use(a), "*", c(1.0)), use(a));
    becomes(op(c(1.0), "*", use(a)), use(a));
    becomes(op(use(a), "/", c(1.0)), use(a));
    becomes(op(use(a), "*", c(-1.0)), neg(use(a)));
    becomes(op(use(a), "-", c(0.0)), use(a));
    becomes(op(use(a), "+", c(-0.0)), use(a));
    becomes(op(use(i), "+", c(0)), use(i));
    becomes(op(c(0), "+", use(i)), use(i));
    becomes(op(use(i), "*", c(1)), use(i));
  }

  @Test
  void keepZerosThatAreNotNeutral() {
    stays(op(use(a), "+", c(0.0)));
    stays(op(c(0.0), "+", use(a)));
    stays(op(c(0.0), "-", use(a)));
    stays(op(c(0.0), "*", use(a)));
    stays(op(use(a), "*", c(0.0)));
    stays(op(use(a), "-", c(-0.0)));
    stays(op(c(0.0), "/", use(a)));
    stays(op(a, "-", a));
    stays(op(a, "/", a));
  }

  @Test
  void joinSigns() {
    becomes(neg(neg(use(a))), use(a));
    becomes(op(use(a), "+", neg(use(b))), op(a, "-", b));
    becomes(op(use(a), "-", neg(use(b))), op(a, "+", b));
    becomes(op(neg(use(a)), "+", use(b)), op(b, "-", a));
    becomes(op(use(a), "+", c(-2.0)), op(use(a), "-", c(2.0)));
    becomes(op(neg(use(a)), "*", neg(use(b))), op(a, "*", b));
    becomes(op(use(a), "+", op(neg(use(a)), "*", use(b))), op(use(a), "-", op(a, "*", b)));
    becomes(op(use(a), "-", op(use(b), "*", c(-2.0))), op(use(a), "+", op(use(b), "*", c(2.0))));
    becomes(neg(op(a, "*", b)), op(neg(use(a)), "*", use(b)));
    becomes(op(use(a), "*", neg(use(b))), op(neg(use(a)), "*", use(b)));
    becomes(op(neg(op(a, "/", b)), "*", c(-2.0)), op(op(a, "/", b), "*", c(2.0)));
    becomes(op(neg(use(i)), "/", neg(use(n))), op(neg(use(i)), "/", neg(use(n))));
    stays(neg(op(a, "-", b)));
    stays(op(neg(use(a)), "*", use(b)));
    stays(op(use(i), "+", c(Integer.MIN_VALUE)));
  }

  @Test
  void keepTheOrderOfThingsThatThrow() {
    stays(op(neg(at(x, use(i))), "+", at(x, use(n))));
  }

  @Test
  void foldConstants() {
    becomes(op(c(3.0), "-", c(1.0)), c(2.0));
    becomes(op(op(use(i), "+", c(1)), "-", c(1)), use(i));
    becomes(op(op(use(n), "-", c(1)), "-", c(1)), op(use(n), "-", c(2)));
    becomes(cast(Type.DOUBLE, c(2)), c(2.0));
    becomes(op(c(Integer.MAX_VALUE), "+", c(1)), c(Integer.MIN_VALUE));
    becomes(op(c(2), "<", c(3)), Expr.Const.of(true));
    becomes(op(c(7), "/", c(-2)), c(-3));
    becomes(op(c(Double.NaN), "==", c(Double.NaN)), Expr.Const.of(false));
  }

  @Test
  void leaveConstantsThatReadBetterUnfolded() {
    stays(op(c(1.0), "/", c(3.0)));
    stays(op(c(2.0), "*", c(Math.PI)));
    stays(op(c(1), "/", c(0)));
    stays(op(c(1.0), "/", c(0.0)));
  }

  @Test
  void simplifyConditions() {
    becomes(not(not(use(p))), use(p));
    becomes(not(op(i, "<", n)), op(i, ">=", n));
    becomes(not(op(a, "==", b)), op(a, "!=", b));
    stays(not(op(a, "<", b)));
    becomes(op(Expr.Const.of(true), "&&", use(p)), use(p));
    becomes(op(use(p), "&&", Expr.Const.of(false)), Expr.Const.of(false));
    Expr mayThrow = op(at(x, use(i)), ">", c(0.0));
    stays(op(mayThrow, "&&", Expr.Const.of(false)));
    becomes(op(use(p), "==", Expr.Const.of(false)), not(use(p)));
    becomes(new Expr.Cond(not(use(p)), use(a), use(b)), new Expr.Cond(use(p), use(b), use(a)));
    becomes(new Expr.Cond(use(p), use(a), use(a)), use(a));
    becomes(new Expr.Cond(use(q), Expr.Const.of(true), Expr.Const.of(false)), use(q));
  }

  @Test
  void dropCastsThatChangeNothing() {
    becomes(cast(Type.INT, cast(Type.DOUBLE, use(i))), use(i));
    becomes(cast(Type.DOUBLE, use(a)), use(a));
    stays(cast(Type.DOUBLE, cast(Type.FLOAT, use(a))));
    stays(cast(Type.INT, cast(Type.FLOAT, use(i))));
    stays(math("sin", cast(Type.DOUBLE, use(i))));
  }
}
