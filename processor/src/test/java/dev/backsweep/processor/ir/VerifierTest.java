package dev.backsweep.processor.ir;

import static dev.backsweep.processor.ir.Build.assign;
import static dev.backsweep.processor.ir.Build.at;
import static dev.backsweep.processor.ir.Build.bool;
import static dev.backsweep.processor.ir.Build.call;
import static dev.backsweep.processor.ir.Build.declare;
import static dev.backsweep.processor.ir.Build.eval;
import static dev.backsweep.processor.ir.Build.fail;
import static dev.backsweep.processor.ir.Build.leave;
import static dev.backsweep.processor.ir.Build.loop;
import static dev.backsweep.processor.ir.Build.num;
import static dev.backsweep.processor.ir.Build.op;
import static dev.backsweep.processor.ir.Build.result;
import static dev.backsweep.processor.ir.Build.store;
import static dev.backsweep.processor.ir.Build.use;
import static dev.backsweep.processor.ir.Build.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerifierTest {
  private final Build b = new Build(new Vars());
  private final Var x = b.real("x");
  private final Var n = b.integer("n");
  private final Var a = b.var("a", Build.DOUBLES);
  private final Var v = b.real("v");
  private final Expr positive = op(use(x), ">", num(0.0));
  private final Function g = b.function("g", Type.DOUBLE, List.of(b.real("u")), result(num(1.0)));

  private Function function(Stmt... body) {
    return b.function("f", Type.DOUBLE, List.of(x, n, a), body);
  }

  private void assertMalformed(String message, Stmt... body) {
    assertThatThrownBy(() -> Verifier.check(function(body)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }

  private void assertNotNormal(String message, Stmt... body) {
    Function f = Verifier.check(function(body));
    assertThatThrownBy(() -> Verifier.normal(f))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(message);
  }

  @Test
  void acceptsWhatIsWellFormed() {
    Function f =
        function(
            declare(v, call(g, use(x))),
            b.count(b.integer("i"), use(n), assign(v, at(use(a), num(0)))),
            result(use(v)));
    assertThat(Verifier.check(f)).isSameAs(f);
  }

  @Test
  void variablesAreDeclaredOnceAndInScope() {
    assertMalformed("not in scope: v", result(use(v)));
    assertMalformed("not in scope: v", assign(v, num(1.0)));
    assertMalformed("not in scope: v", when(positive, declare(v, num(1.0))), result(use(v)));
    assertMalformed("declared twice: v", declare(v, num(1.0)), declare(v, num(1.0)));
    assertMalformed("declared twice: x", declare(x, num(1.0)));
  }

  @Test
  void typesFitWithoutConversion() {
    assertMalformed("a double: ", declare(v, use(n)));
    assertMalformed("operand types of ", result(op(use(x), "+", use(n))));
    assertMalformed("a boolean: ", when(use(n)));
    assertMalformed("a int: ", store(use(a), use(x), num(1.0)));
    assertMalformed("a double: ", store(use(a), use(n), num(1)));
    assertMalformed("operand types of ", eval(call(g, use(n))));
    assertMalformed("Return", result(null));
  }

  @Test
  void effectsStandAlone() {
    Expr effect = b.preIncrement(use(x));
    assertNotNormal("not normal: ", eval(effect), result(use(x)));
    assertNotNormal("not normal: ", declare(v, op(call(g, use(x)), "+", use(x))), result(use(v)));
    assertNotNormal("returned value", result(call(g, use(x))));
    Expr array = new Expr.NewArray(Build.DOUBLES, List.of(num(1)));
    assertNotNormal("not normal: ", assign(x, at(array, num(0))), result(use(x)));
  }

  @Test
  void oneReturnAtTheEnd() {
    assertNotNormal("not normal: ", when(positive, result(num(1.0))), result(use(x)));
    assertNotNormal("return", assign(x, num(1.0)));
    Verifier.normal(function(fail("always")));
  }

  @Test
  void loopsAreSimple() {
    assertNotNormal("not normal: ", loop(positive, leave("")), result(use(x)));
    assertNotNormal("not normal: ", loop(bool(true), assign(x, num(1.0))), result(use(x)));
    assertNotNormal("not normal: ", Build.doLoop(positive, assign(x, num(1.0))), result(use(x)));
  }

  @Test
  void nothingIsReadBeforeItHasAValue() {
    assertNotNormal(
        "not definitely assigned: ",
        declare(v, null),
        when(positive, assign(v, num(1.0))),
        result(use(v)));
    Verifier.normal(
        b.function(
            "h",
            Type.DOUBLE,
            List.of(x),
            declare(v, null),
            Build.either(positive, List.of(assign(v, num(1.0))), List.of(fail("negative"))),
            result(use(v))));
  }

  @Test
  void nothingFollowsAThrow() {
    assertNotNormal("unreachable", fail("always"), assign(x, num(1.0)), result(use(x)));
  }
}
