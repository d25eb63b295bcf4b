package dev.backsweep.processor.simplify;

import static dev.backsweep.processor.emit.Code.assign;
import static dev.backsweep.processor.emit.Code.at;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.declare;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.store;
import static dev.backsweep.processor.emit.Code.use;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import org.junit.jupiter.api.Test;

class ZeroingTest extends Bodies {
  private final Expr next = op(use(i), "+", c(1));

  private String after(Stmt between, Expr added) {
    return after(
        Zeroing::rewrite,
        declare(i, use(n)),
        declare(t, at(xBar, use(i))),
        store(xBar, use(i), c(0.0)),
        between,
        store(xBar, use(i), op(at(xBar, use(i)), "+", added)),
        result(use(t)));
  }

  @Test
  void joinsZeroWithWhatIsAdded() {
    assertThat(after(declare(u, use(a)), use(t)))
        .isEqualTo(
            """
            int i = n;
            double t = xBar[i];
            double u = a;
            xBar[i] = t;
            return t;
            """);
  }

  @Test
  void negatesWhatIsSubtracted() {
    assertThat(
            after(
                Zeroing::rewrite,
                store(xBar, c(1), c(0.0)),
                store(xBar, c(1), op(at(xBar, c(1)), "-", use(a))),
                result(use(a))))
        .startsWith("xBar[1] = -a;");
  }

  @Test
  void passesOtherElements() {
    assertThat(after(store(xBar, next, op(at(xBar, next), "+", use(t))), use(a)))
        .doesNotContain("= 0.0");
  }

  @Test
  void stopsWhereTheElementMayBeTouched() {
    assertThat(after(declare(u, at(xBar, use(n))), use(a))).contains("xBar[i] = 0.0");
    assertThat(after(store(xBar, c(0), use(a)), use(a))).contains("xBar[i] = 0.0");
    assertThat(after(declare(u, use(a)), at(xBar, use(i)))).contains("xBar[i] = 0.0");
  }

  @Test
  void stopsWhereTheSubscriptChanges() {
    assertThat(after(assign(i, next), use(a))).contains("xBar[i] = 0.0");
  }
}
