package dev.backsweep.processor.normalize;

import static dev.backsweep.processor.ir.Build.assign;
import static dev.backsweep.processor.ir.Build.at;
import static dev.backsweep.processor.ir.Build.call;
import static dev.backsweep.processor.ir.Build.declare;
import static dev.backsweep.processor.ir.Build.eval;
import static dev.backsweep.processor.ir.Build.fail;
import static dev.backsweep.processor.ir.Build.loop;
import static dev.backsweep.processor.ir.Build.num;
import static dev.backsweep.processor.ir.Build.op;
import static dev.backsweep.processor.ir.Build.result;
import static dev.backsweep.processor.ir.Build.store;
import static dev.backsweep.processor.ir.Build.use;
import static dev.backsweep.processor.ir.Build.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Build;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.IrText;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ir.Verifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InlineTest {
  private final Vars vars = new Vars();
  private final Build b = new Build(vars);
  private final Var x = b.real("x");
  private final Var y = b.real("y");
  private final Var n = b.integer("n");
  private final Var a = b.var("a", Build.DOUBLES);
  private final Map<String, Function> callees = new LinkedHashMap<>();

  /** {@code u -> u * u}. */
  private Function square() {
    Var u = b.real("u");
    return callee("square", Type.DOUBLE, List.of(u), result(op(use(u), "*", use(u))));
  }

  private Function callee(String name, Type result, List<Var> params, Stmt... body) {
    Function f = Normalize.of(b.function(name, result, params, body), vars);
    callees.put(f.callee().key(), f);
    return f;
  }

  private void assertInlined(String expected, Stmt... body) {
    Function f = b.function("f", Type.DOUBLE, List.of(x, y, n, a), body);
    Function normal = Normalize.of(Verifier.check(f), vars);
    Function inlined = Inline.of(normal, callees, vars, new Inline.Budget(100, 200));
    assertThat(IrText.of(Verifier.normal(inlined).body())).isEqualTo(expected.indent(2));
  }

  @Test
  void plainArgumentsStandInTheBody() {
    assertInlined(
        """
        double square = (x * x)
        double square#2 = (3.0 * 3.0)
        return (square + square#2)
        """,
        result(op(call(square(), use(x)), "+", call(square(), num(3.0)))));
  }

  @Test
  void otherArgumentsGetAVariable() {
    assertInlined(
        """
        double u = (x + y)
        x = (u * u)
        return x
        """,
        assign(x, call(square(), op(use(x), "+", use(y)))),
        result(use(x)));
  }

  @Test
  void assignedParametersGetAVariable() {
    Var u = b.real("u");
    Function f =
        callee(
            "twice",
            Type.DOUBLE,
            List.of(u),
            eval(b.compound(use(u), "*", num(2.0))),
            result(use(u)));
    assertInlined(
        """
        double u = x
        u = (u * 2.0)
        y = u
        return y
        """,
        assign(y, call(f, use(x))),
        result(use(y)));
  }

  @Test
  void resultVariableIsTheTarget() {
    Var u = b.real("u");
    Function f =
        callee(
            "relu",
            Type.DOUBLE,
            List.of(u),
            when(op(use(u), "<", num(0.0)), result(num(0.0))),
            result(use(u)));
    Var v = b.real("v");
    assertInlined(
        """
        double v
        if (x < 0.0) {
          v = 0.0
        } else {
          v = x
        }
        double result
        if (y < 0.0) {
          result = 0.0
        } else {
          result = y
        }
        y = result
        return (v + y)
        """,
        declare(v, call(f, use(x))),
        assign(y, call(f, use(y))),
        result(op(use(v), "+", use(y))));
  }

  @Test
  void argumentOutlivesTheFirstAssignmentOfTheResult() {
    Var u = b.real("u");
    Var r = b.real("r");
    Function f =
        callee(
            "atLeastOne",
            Type.DOUBLE,
            List.of(u),
            declare(r, num(1.0)),
            when(op(use(u), ">", num(1.0)), assign(r, use(u))),
            result(use(r)));
    assertInlined(
        """
        double r = 1.0
        if (x > 1.0) {
          r = x
        }
        x = r
        y = 1.0
        if (x > 1.0) {
          y = x
        }
        return (x + y)
        """,
        assign(x, call(f, use(x))),
        assign(y, call(f, use(x))),
        result(op(use(x), "+", use(y))));
  }

  @Test
  void arraysArePassedByReference() {
    Var c = b.var("c", Build.DOUBLES);
    Function f = callee("clear", Type.VOID, List.of(c), store(use(c), num(0), num(0.0)));
    assertInlined(
        """
        a[0] = 0.0
        return a[0]
        """,
        eval(call(f, use(a))),
        result(at(use(a), num(0))));
  }

  @Test
  void nestedCallsAreInlinedFirst() {
    Function square = square();
    Var t = b.real("t");
    Function fourth =
        callee("fourth", Type.DOUBLE, List.of(t), result(call(square, call(square, use(t)))));
    assertInlined(
        """
        double square = (x * x)
        double result = (square * square)
        return result
        """,
        result(call(fourth, use(x))));
  }

  @Test
  void constantDoesNotMakeALoopConditionConstant() {
    Var u = b.real("u");
    Var go = b.var("go", Type.BOOLEAN);
    Function f =
        callee(
            "spin",
            Type.DOUBLE,
            List.of(u, go),
            loop(use(go), when(op(use(u), "<", num(0.0)), fail("negative"))),
            result(use(u)));
    assertInlined(
        """
        boolean go = false
        for (; go; ) {
          if (x < 0.0) {
            throw <new IllegalArgumentException("negative")>
          }
        }
        double result = x
        return result
        """,
        result(call(f, use(x), Build.bool(false))));
  }

  @Test
  void zeroDoesNotBecomeADivisor() {
    Var p = b.integer("p");
    Function f = callee("third", Type.INT, List.of(p), result(op(num(1), "/", use(p))));
    assertInlined(
        """
        int p = 0
        int third = (1 / p)
        return (double) third
        """,
        result(Build.cast(call(f, num(0)), Type.DOUBLE)));
  }

  @Test
  void recursionAndMethodsThatNeverReturnStayCalls() {
    Var u = b.real("u");
    Function forward = b.function("loop", Type.DOUBLE, List.of(u), result(use(u)));
    Function recursive = callee("loop", Type.DOUBLE, List.of(u), result(call(forward, use(u))));
    Var w = b.real("w");
    Function failing = callee("failing", Type.DOUBLE, List.of(w), fail("always"));
    assertInlined(
        """
        double loop = same file T.loop(x)
        double failing = same file T.failing(y)
        return (loop + failing)
        """,
        result(op(call(recursive, use(x)), "+", call(failing, use(y)))));
  }

  @Test
  void largeMethodsStayCalls() {
    Function square = square();
    Function f =
        Normalize.of(
            b.function("f", Type.DOUBLE, List.of(x), result(op(call(square, use(x)), "+", use(x)))),
            vars);
    Function same = Inline.of(f, callees, vars, new Inline.Budget(2, 200));
    assertThat(same).isEqualTo(f);
  }
}
