package dev.backsweep.processor.simplify;

import static dev.backsweep.processor.emit.Code.at;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.count;
import static dev.backsweep.processor.emit.Code.declare;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.store;
import static dev.backsweep.processor.emit.Code.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.emit.Code;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import org.junit.jupiter.api.Test;

class InvariantsTest extends Bodies {
  private final Stmt sum =
      store(xBar, c(2), op(at(xBar, c(2)), "+", op(use(a), "*", at(x, use(i)))));

  private String after(Stmt... loop) {
    return after(Invariants::rewrite, count(i, use(n), loop), result(use(a)));
  }

  @Test
  void addsUpInAVariableIfTheLoopRuns() {
    assertThat(after(sum))
        .isEqualTo(
            """
            if (0 < n) {
              double xElementBar = xBar[2];
              for (int i = 0; i < n; i++) {
                xElementBar += a * x[i];
              }
              xBar[2] = xElementBar;
            }
            return a;
            """);
  }

  @Test
  void addsLaterWhatALoopOfBothSweepsAddsUp() {
    Stmt.Loop reverse = (Stmt.Loop) count(i, use(n), sum);
    Stmt both =
        new Stmt.Loop(
            reverse.init(), reverse.condition(), reverse.update(), reverse.body(), true, Code.LINE);
    assertThat(after(Invariants::rewrite, both, result(use(a))))
        .isEqualTo(
            """
            double xElementBar = 0.0;
            for (int i = 0; i < n; i++) {
              xElementBar += a * x[i];
            }
            if (xElementBar != 0.0) {
              xBar[2] += xElementBar;
            }
            return a;
            """);
  }

  @Test
  void readsAnElementOnce() {
    assertThat(
            after(
                declare(t, op(at(x, c(1)), "*", use(a))),
                store(xBar, use(i), op(at(xBar, use(i)), "+", use(t)))))
        .isEqualTo(
            """
            if (0 < n) {
              double t = x[1] * a;
              for (int i = 0; i < n; i++) {
                xBar[i] += t;
              }
            }
            return a;
            """);
  }

  @Test
  void leavesElementsThatTheLoopTouchesOtherwise() {
    Expr read = at(xBar, use(i));
    assertThat(after(sum, declare(t, read))).doesNotContain("if");
    assertThat(after(declare(t, at(xBar, c(1))), store(xBar, use(i), use(t)))).doesNotContain("if");
    assertThat(after(store(xBar, use(i), op(read, "+", use(a))))).doesNotContain("if");
  }

  @Test
  void leavesTheArraysOfThePrimal() {
    assertThat(after(store(x, c(2), op(at(x, c(2)), "+", use(a))))).doesNotContain("if");
  }
}
