package dev.backsweep.processor.simplify;

import static dev.backsweep.processor.emit.Code.assign;
import static dev.backsweep.processor.emit.Code.at;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.comment;
import static dev.backsweep.processor.emit.Code.count;
import static dev.backsweep.processor.emit.Code.declare;
import static dev.backsweep.processor.emit.Code.math;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.real;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.store;
import static dev.backsweep.processor.emit.Code.use;
import static dev.backsweep.processor.emit.Code.var;
import static dev.backsweep.processor.emit.Code.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.emit.Code;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubstitutionTest extends Bodies {
  private final Var test = var("test", Type.BOOLEAN);

  @Test
  void foldsTemporariesBackIntoTheirExpression() {
    assertThat(
            after(
                Substitution::rewrite,
                forward(declare(t, at(x, c(0)))),
                forward(declare(u, at(x, c(1)))),
                forward(declare(y, op(t, "*", u))),
                result(op(y, "*", y))))
        .isEqualTo(
            """
            double y = x[0] * x[1];
            return y * y;
            """);
  }

  @Test
  void leavesNamedVariablesAndWhatIsReadTwice() {
    String body =
        """
        double y = a + b;
        double t = a - b;
        return t * t + y;
        """;
    assertThat(
            after(
                Substitution::rewrite,
                declare(y, op(a, "+", b)),
                declare(t, op(a, "-", b)),
                result(op(op(t, "*", t), "+", use(y)))))
        .isEqualTo(body);
  }

  @Test
  void doesNotMovePastAssignmentsAndStores() {
    assertThat(
            after(
                Substitution::rewrite,
                declare(s, c(1.0)),
                declare(t, op(s, "+", a)),
                declare(u, at(x, c(0))),
                assign(s, c(2.0)),
                store(x, c(0), use(s)),
                result(op(t, "+", u))))
        .isEqualTo(
            """
            double s = 1.0;
            double t = s + a;
            double u = x[0];
            s = 2.0;
            x[0] = s;
            return t + u;
            """);
  }

  @Test
  void readsPastAdjointBuffersAndOwnArrays() {
    Var own = var("own", Code.DOUBLES);
    assertThat(
            after(
                Substitution::rewrite,
                forward(declare(own, new Expr.NewArray(Code.DOUBLES, List.of(c(2))))),
                declare(t, at(x, c(0))),
                store(xBar, c(0), use(a)),
                store(own, c(0), use(b)),
                result(op(op(use(t), "+", at(own, c(0))), "+", at(xBar, c(0))))))
        .isEqualTo(
            """
            double[] own = new double[2];
            xBar[0] = a;
            own[0] = b;
            return x[0] + own[0] + xBar[0];
            """);
  }

  @Test
  void keepsTheOrderOfExceptions() {
    assertThat(
            after(
                Substitution::rewrite,
                forward(declare(t, at(x, c(0)))),
                forward(declare(u, at(x, c(1)))),
                new Stmt.Return(op(u, "+", t), Code.LINE)))
        .isEqualTo(
            """
            double t = x[0];
            return x[1] + t;
            """);
  }

  @Test
  void callsBeforeItReadsWhatTheCallMayChange() {
    Expr call =
        new Expr.Foreign("poke($0)", List.of(), List.of(use(x)), Type.DOUBLE, false, Origin.NONE);
    assertThat(after(Substitution::rewrite, declare(t, call), result(op(at(x, c(0)), "+", use(t)))))
        .startsWith("double t = poke(x);\n");
    assertThat(after(Substitution::rewrite, declare(t, call), result(op(use(t), "+", at(x, c(0))))))
        .isEqualTo("return poke(x) + x[0];\n");
  }

  @Test
  void doesNotMoveWhatThrowsIntoAnArm() {
    Expr arm = new Expr.Cond(op(a, "<", b), use(t), c(0.0));
    assertThat(after(Substitution::rewrite, forward(declare(t, at(x, c(0)))), result(arm)))
        .isEqualTo(
            """
            double t = x[0];
            return a < b ? t : 0.0;
            """);
    assertThat(after(Substitution::rewrite, forward(declare(t, op(a, "*", b))), result(arm)))
        .isEqualTo("return a < b ? a * b : 0.0;\n");
  }

  @Test
  void goesIntoTheHeadOfALoopButNotInside() {
    Var from = var("from", Type.INT);
    Stmt loop =
        new Stmt.Loop(
            List.of(declare(i, use(from))),
            op(use(i), ">=", c(0)),
            List.of(assign(i, op(use(i), "-", c(1)))),
            List.of(store(xBar, use(i), use(t))),
            true,
            Origin.NONE);
    assertThat(
            after(
                Substitution::rewrite,
                declare(from, op(use(n), "-", c(1))),
                declare(t, op(a, "*", b)),
                loop,
                result(use(a))))
        .isEqualTo(
            """
            double t = a * b;
            for (int i = n - 1; i >= 0; i--) {
              xBar[i] = t;
            }
            return a;
            """);
  }

  @Test
  void keepsTheStatementsOfACommentTogether() {
    assertThat(
            after(
                Substitution::rewrite,
                declare(t, op(a, "*", b)),
                comment("y = a"),
                store(xBar, c(0), use(t)),
                result(use(a))))
        .startsWith("double t = a * b;\n");
  }

  @Test
  void readsConditionsBelowACommentButNothingThatMayThrow() {
    assertThat(
            after(
                Substitution::rewrite,
                forward(declare(t, at(x, c(0)))),
                forward(declare(test, op(a, "<", b))),
                comment("y = x[0]"),
                when(use(test), List.of(store(xBar, c(0), use(a))), List.of()),
                store(xBar, c(1), use(t)),
                result(use(a))))
        .isEqualTo(
            """
            double t = x[0];

            // y = x[0]
            if (a < b) {
              xBar[0] = a;
            }
            xBar[1] = t;

            return a;
            """);
  }

  @Test
  void bringsAnUpdateUpToItsValue() {
    Var s1 = real("s");
    assertThat(
            after(
                Substitution::rewrite,
                declare(s, c(0.0)),
                forward(declare(s1, op(op(a, "*", b), "+", op(b, "*", b)))),
                comment("s += a * b + b * b"),
                store(xBar, c(1), use(a)),
                assign(s, op(s, "+", s1)),
                result(use(s))))
        .isEqualTo(
            """
            double s = 0.0;
            s += a * b + b * b;

            // s += a * b + b * b
            xBar[1] = a;

            return s;
            """);
  }

  @Test
  void keepsLinesShort() {
    Expr sum = use(a);
    for (int k = 0; k < 11; k++) {
      sum = op(sum, "+", math("sin", use(b)));
    }
    Stmt[] body = {declare(t, sum), result(op(use(t), "*", op(a, "+", b)))};
    assertThat(after(Substitution::rewrite, body)).contains("double t =");
  }

  @Test
  void letsACopyTakeOver() {
    Var s1 = real("s");
    assertThat(
            after(
                Substitution::rewrite,
                declare(s, use(a)),
                count(i, use(n), declare(s1, op(s, "+", b)), assign(s, use(s1))),
                result(use(s))))
        .isEqualTo(
            """
            double s = a;
            for (int i = 0; i < n; i++) {
              s += b;
            }
            return s;
            """);
  }
}
