package dev.backsweep.processor.simplify;

import static dev.backsweep.processor.emit.Code.assign;
import static dev.backsweep.processor.emit.Code.at;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.cast;
import static dev.backsweep.processor.emit.Code.declare;
import static dev.backsweep.processor.emit.Code.neg;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.use;
import static dev.backsweep.processor.emit.Code.var;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.emit.Code;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import org.junit.jupiter.api.Test;

class CopiesTest extends Bodies {
  @Test
  void readTheOriginal() {
    assertThat(
            after(
                Copies::rewrite,
                declare(t, use(a)),
                declare(u, c(2.0)),
                assign(t, use(t)),
                result(op(t, "*", u))))
        .contains("double t = a;", "return t * 2.0;");
    assertThat(after(Copies::rewrite, declare(t, use(a)), result(op(t, "*", t))))
        .isEqualTo("return a * a;\n");
  }

  @Test
  void ofNegativesAndConversionsReadTheOriginalToo() {
    Var k = var("k", Type.DOUBLE);
    assertThat(
            after(
                Copies::rewrite,
                declare(t, neg(use(a))),
                declare(k, cast(Type.DOUBLE, use(n))),
                result(op(op(t, "*", t), "/", op(k, "*", b)))))
        .isEqualTo("return -a * -a / (n * b);\n");
  }

  @Test
  void stayWhileTheOriginalChanges() {
    assertThat(
            after(
                Copies::rewrite,
                declare(s, use(a)),
                declare(t, use(s)),
                assign(s, op(s, "+", b)),
                result(op(s, "*", t))))
        .contains("double t = s;");
    assertThat(
            after(
                Copies::rewrite,
                declare(s, use(a)),
                declare(t, use(s)),
                assign(s, op(t, "+", b)),
                result(use(s))))
        .contains("s += b;");
  }

  @Test
  void giveTheirNameIfItIsTheBetterOne() {
    assertThat(
            after(
                Copies::rewrite,
                declare(t, op(a, "+", b)),
                declare(y, use(t)),
                result(op(t, "*", y))))
        .isEqualTo(
            """
            double y = a + b;
            return y * y;
            """);
  }

  @Test
  void ofArraysAreTheArray() {
    Var row = var("row", Code.DOUBLES);
    assertThat(after(Copies::rewrite, declare(row, use(x)), result(at(row, c(0)))))
        .isEqualTo("return x[0];\n");
  }
}
