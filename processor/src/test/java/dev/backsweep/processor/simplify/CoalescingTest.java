package dev.backsweep.processor.simplify;

import static dev.backsweep.processor.emit.Code.assign;
import static dev.backsweep.processor.emit.Code.at;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.count;
import static dev.backsweep.processor.emit.Code.declare;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.real;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.store;
import static dev.backsweep.processor.emit.Code.use;
import static dev.backsweep.processor.emit.Code.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoalescingTest extends Bodies {
  @Test
  void makesALoopsValueOneVariable() {
    Var s1 = real("s");
    assertThat(
            simplified(
                declare(s, c(0.0)),
                count(
                    i,
                    use(n),
                    declare(s1, op(use(s), "+", at(x, use(i)))),
                    store(xBar, use(i), use(s1)),
                    assign(s, use(s1))),
                result(use(s))))
        .isEqualTo(
            """
            double s = 0.0;
            for (int i = 0; i < n; i++) {
              s += x[i];
              xBar[i] = s;
            }
            return s;
            """);
  }

  @Test
  void bringsTheVersionsOfAVariableTogether() {
    Var y1 = real("y");
    Var y2 = real("y");
    assertThat(
            simplified(
                forward(declare(y, op(a, "+", b))),
                forward(declare(y1, op(y, "*", y))),
                forward(declare(y2, op(y1, "*", y1))),
                result(op(y2, "+", y2))))
        .isEqualTo(
            """
            double y = a + b;
            y *= y;
            y *= y;
            return y + y;
            """);
  }

  @Test
  void keepsVersionsThatAreStillRead() {
    Var y1 = real("y");
    assertThat(
            simplified(
                declare(y, op(a, "+", b)),
                declare(y1, op(y, "*", y)),
                store(xBar, c(0), use(y1)),
                store(xBar, c(1), use(y1)),
                result(use(y))))
        .contains("double y1 = y * y;", "return y;");
  }

  @Test
  void joinsWhatBranchesMerge() {
    Var y1 = real("y");
    Var y2 = real("y");
    assertThat(
            simplified(
                declare(y, op(a, "+", b)),
                declare(y2),
                when(
                    op(a, "<", b),
                    List.of(declare(y1, op(y, "*", a)), assign(y2, use(y1))),
                    List.of(assign(y2, use(y)))),
                result(op(y2, "*", y2))))
        .isEqualTo(
            """
            double y = a + b;
            if (a < b) {
              y *= a;
            }
            return y * y;
            """);
  }

  @Test
  void neverMergesVariablesOfTwoNamesOfThePrimal() {
    assertThat(
            simplified(
                declare(s, op(a, "+", b)),
                declare(y, use(s)),
                count(i, use(n), assign(y, op(y, "*", s))),
                result(use(y))))
        .contains("double s = a + b;\ndouble y = s;");
    assertThat(
            simplified(
                declare(s, op(a, "*", b)),
                store(xBar, c(0), op(s, "+", s)),
                declare(y, op(use(s), "+", c(1.0))),
                result(op(y, "+", y))))
        .contains("double y = s + 1.0;");
  }
}
