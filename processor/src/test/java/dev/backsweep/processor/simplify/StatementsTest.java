package dev.backsweep.processor.simplify;

import static dev.backsweep.processor.emit.Code.assign;
import static dev.backsweep.processor.emit.Code.at;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.comment;
import static dev.backsweep.processor.emit.Code.count;
import static dev.backsweep.processor.emit.Code.declare;
import static dev.backsweep.processor.emit.Code.math;
import static dev.backsweep.processor.emit.Code.not;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.real;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.store;
import static dev.backsweep.processor.emit.Code.use;
import static dev.backsweep.processor.emit.Code.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The small rewrites of statements: branches, declarations, comments, code that is never reached.
 */
class StatementsTest extends Bodies {
  @Test
  void turnsBranchesTheRightWayRound() {
    List<Stmt> store = List.of(store(xBar, c(0), use(a)));
    List<Stmt> other = List.of(store(xBar, c(1), use(a)));
    assertThat(after(Branches::rewrite, when(op(a, "==", b), List.of(), store), result(use(a))))
        .startsWith("if (a != b) {\n");
    assertThat(after(Branches::rewrite, when(op(a, "<", b), List.of(), store), result(use(a))))
        .startsWith("if (!(a < b)) {\n  xBar[0] = a;");
    assertThat(after(Branches::rewrite, when(not(op(a, "<", b)), store, other), result(use(a))))
        .startsWith("if (a < b) {\n  xBar[1] = a;");
    assertThat(
            after(
                Branches::rewrite,
                when(Expr.Const.of(true), List.of(declare(t, use(a))), other),
                result(use(t))))
        .isEqualTo("double t = a;\nreturn t;\n");
  }

  @Test
  void declaresWhereTheValueIsKnown() {
    assertThat(
            after(
                Merging::rewrite,
                declare(t),
                store(xBar, c(0), use(a)),
                assign(t, use(a)),
                result(use(t))))
        .isEqualTo(
            """
            xBar[0] = a;
            double t = a;
            return t;
            """);
  }

  @Test
  void joinsTheContributionsToAnAdjoint() {
    assertThat(
            after(
                Merging::rewrite,
                declare(t, op(a, "*", b)),
                assign(t, op(use(t), "+", op(b, "*", b))),
                assign(t, op(op(a, "*", a), "+", use(t))),
                result(use(t))))
        .isEqualTo(
            """
            double t = a * b + b * b;
            t = a * a + t;
            return t;
            """);
  }

  @Test
  void dropsCommentsOverNothing() {
    assertThat(
            after(
                CommentLines::rewrite,
                comment("one"),
                comment("two"),
                store(xBar, c(0), use(a)),
                comment("two"),
                store(xBar, c(1), use(a)),
                comment("three"),
                result(use(a))))
        .isEqualTo(
            """
            // two
            xBar[0] = a;
            xBar[1] = a;

            return a;
            """);
  }

  @Test
  void doesNotRepeatACommentInsideItsStatement() {
    assertThat(
            after(
                CommentLines::rewrite,
                comment("one"),
                when(op(a, "<", b), List.of(comment("one"), store(xBar, c(0), use(a))), List.of()),
                result(use(a))))
        .isEqualTo(
            """
            // one
            if (a < b) {
              xBar[0] = a;
            }

            return a;
            """);
  }

  @Test
  void dropsWhatIsNeverReached() {
    Expr exception =
        new Expr.Foreign(
            "new $T0()",
            List.of("java.lang.IllegalStateException"),
            List.of(),
            new Type.Ref("java.lang.IllegalStateException"),
            false,
            Origin.NONE);
    Stmt fail = new Stmt.Throw(exception, Origin.NONE);
    assertThat(
            after(
                Unreachable::rewrite,
                when(op(a, "<", b), List.of(fail, store(x, c(0), use(a))), List.of(fail)),
                declare(t, use(a)),
                result(use(t))))
        .isEqualTo(
            """
            if (a < b) {
              throw new IllegalStateException();
            } else {
              throw new IllegalStateException();
            }
            """);
  }

  @Test
  void tellsApartWhatIsDeclaredTwice() {
    Stmt first = count(i, use(n), store(xBar, use(i), use(a)));
    assertThat(Simplifier.simplify(List.of(first, first), method)).hasSize(2);
  }

  @Test
  void simplifiesOnlyExpressionsAroundJumps() {
    Stmt leave = new Stmt.Jump(true, "", Origin.NONE);
    assertThat(
            simplified(
                declare(t, op(use(a), "*", c(1.0))),
                count(i, use(n), when(op(a, "<", b), List.of(leave), List.of())),
                result(use(t))))
        .startsWith("double t = a;\n");
  }

  @Test
  void readsLikeHandWrittenCode() {
    Var product = real("product");
    Var sin = real("sin");
    Var yBar = real("yBar");
    Var productBar = real("productBar");
    Var x0 = real("x0");
    Var x0Bar = real("x0Bar");
    assertThat(
            simplified(
                forward(declare(x0, at(x, c(0)))),
                forward(declare(product, op(x0, "*", a))),
                forward(declare(sin, math("sin", use(product)))),
                forward(declare(y, op(sin, "+", b))),
                comment("double y = Math.sin(x[0] * a) + b;"),
                declare(productBar, op(math("cos", use(product)), "*", c(1.0))),
                declare(x0Bar, op(productBar, "*", a)),
                declare(yBar, op(productBar, "*", x0)),
                store(xBar, c(0), op(at(xBar, c(0)), "+", use(x0Bar))),
                result(op(y, "+", yBar))))
        .isEqualTo(
            """
            double x0 = x[0];
            double product = x0 * a;
            double y = Math.sin(product) + b;

            // double y = Math.sin(x[0] * a) + b;
            double productBar = Math.cos(product);
            double yBar = productBar * x0;
            xBar[0] += productBar * a;

            return y + yBar;
            """);
  }
}
