package dev.backsweep.processor.simplify;

import static dev.backsweep.processor.emit.Code.assign;
import static dev.backsweep.processor.emit.Code.at;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.comment;
import static dev.backsweep.processor.emit.Code.count;
import static dev.backsweep.processor.emit.Code.declare;
import static dev.backsweep.processor.emit.Code.op;
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

class DeadCodeTest extends Bodies {
  @Test
  void removesWhatNobodyReads() {
    assertThat(
            simplified(
                declare(t, op(a, "*", b)),
                declare(s, c(0.0)),
                count(i, use(n), assign(s, op(s, "+", a))),
                result(use(a))))
        .isEqualTo("return a;\n");
  }

  @Test
  void keepsForwardCodeThatMayThrow() {
    assertThat(after(DeadCode::rewrite, forward(declare(t, at(x, c(0)))), result(use(a))))
        .isEqualTo(
            """
            double t = x[0];
            return a;
            """);
    assertThat(after(DeadCode::rewrite, declare(t, at(x, c(0))), result(use(a))))
        .isEqualTo("return a;\n");
  }

  @Test
  void removesArraysThatAreOnlyWritten() {
    Var own = var("own", Code.DOUBLES);
    Stmt made = declare(own, new Expr.NewArray(Code.DOUBLES, List.of(use(n))));
    assertThat(simplified(made, count(i, use(n), store(own, use(i), use(a))), result(use(a))))
        .isEqualTo("return a;\n");
    assertThat(simplified(made, store(own, c(0), use(a)), result(at(own, c(1)))))
        .contains("own[0] = a;");
    Var alias = var("alias", new Type.Array(Code.DOUBLES));
    assertThat(
            simplified(
                made,
                declare(
                    alias, new Expr.ArrayLiteral(new Type.Array(Code.DOUBLES), List.of(use(own)))),
                store(own, c(0), use(a)),
                result(Expr.Element.of(at(alias, c(0)), c(0)))))
        .contains("own[0] = a;");
  }

  @Test
  void removesBranchesAndLoopsThatBecameEmpty() {
    assertThat(
            simplified(
                when(op(a, "<", b), List.of(declare(t, use(a))), List.of()),
                count(i, use(n), comment("nothing")),
                result(use(b))))
        .isEqualTo("return b;\n");
  }

  @Test
  void keepsTheEffectOfACall() {
    Expr call =
        new Expr.Foreign("poke($0)", List.of(), List.of(use(x)), Type.DOUBLE, false, Origin.NONE);
    assertThat(after(DeadCode::rewrite, declare(t, call), result(use(a))))
        .isEqualTo(
            """
            poke(x);
            return a;
            """);
  }

  @Test
  void dropsAFirstValueThatIsOverwritten() {
    assertThat(
            after(
                DeadCode::rewrite,
                declare(s, c(0.0)),
                when(op(a, "<", b), List.of(assign(s, use(a))), List.of(assign(s, use(b)))),
                result(use(s))))
        .startsWith("double s;\n");
  }
}
