package dev.backsweep.processor.simplify;

import static dev.backsweep.processor.emit.Code.DOUBLES;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.declare;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.use;
import static dev.backsweep.processor.emit.Code.var;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What may share memory is known from the start, whatever is asked for first. */
class RegionsTest extends Bodies {
  @Test
  void joinsWhatIsChosenOnTheWay() {
    Var p = var("p", DOUBLES);
    Var q = var("q", DOUBLES);
    Var other = var("other", DOUBLES);
    Expr made = new Expr.NewArray(DOUBLES, List.of(c(2)));
    Expr chosen = new Expr.Cond(op(a, "<", b), use(p), use(q));
    Body body =
        Body.of(
            List.of(
                declare(p, made),
                declare(q, made),
                declare(other, made),
                declare(t, Expr.Element.of(chosen, c(0))),
                result(use(t))),
            method);
    Regions regions = body.regions();
    int before = regions.of(use(q));
    assertThat(regions.of(use(p))).isEqualTo(before);
    assertThat(regions.of(chosen)).isEqualTo(before);
    assertThat(regions.of(use(q))).isEqualTo(before);
    assertThat(regions.of(use(other))).isNotEqualTo(before);
  }
}
