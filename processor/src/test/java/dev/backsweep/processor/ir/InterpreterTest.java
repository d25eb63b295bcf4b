package dev.backsweep.processor.ir;

import static dev.backsweep.processor.ir.Build.at;
import static dev.backsweep.processor.ir.Build.call;
import static dev.backsweep.processor.ir.Build.cast;
import static dev.backsweep.processor.ir.Build.declare;
import static dev.backsweep.processor.ir.Build.eval;
import static dev.backsweep.processor.ir.Build.fail;
import static dev.backsweep.processor.ir.Build.labeled;
import static dev.backsweep.processor.ir.Build.leave;
import static dev.backsweep.processor.ir.Build.math;
import static dev.backsweep.processor.ir.Build.next;
import static dev.backsweep.processor.ir.Build.num;
import static dev.backsweep.processor.ir.Build.op;
import static dev.backsweep.processor.ir.Build.result;
import static dev.backsweep.processor.ir.Build.set;
import static dev.backsweep.processor.ir.Build.store;
import static dev.backsweep.processor.ir.Build.use;
import static dev.backsweep.processor.ir.Build.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each program beside the Java that it stands for. */
class InterpreterTest {
  private final Build b = new Build(new Vars());
  private final Var x = b.real("x");
  private final Var n = b.integer("n");
  private final Var a = b.var("a", Build.DOUBLES);
  private final Map<String, Function> functions = new LinkedHashMap<>();

  private @Nullable Object run(Function f, Object... args) {
    return Interpreter.primal(functions).run(f, args);
  }

  @Test
  void conversionsAreJavas() {
    Function f =
        b.function(
            "f",
            Type.Scalar.BYTE,
            List.of(x),
            result(cast(cast(op(use(x), "*", num(3.0)), Type.INT), Type.Scalar.BYTE)));
    double value = 123.75;
    assertThat(run(f, value)).isEqualTo((byte) (int) (value * 3.0));
    assertThat(run(f, Double.NaN)).isEqualTo((byte) 0);
    assertThat(run(f, 1e300)).isEqualTo((byte) Integer.MAX_VALUE);
  }

  @Test
  void integerArithmeticWraps() {
    Var l = b.var("l", Type.LONG);
    Expr shifted = Expr.Apply.of(Op.shift("<<", Type.LONG, Type.INT), use(l), use(n));
    Function f =
        b.function("f", Type.LONG, List.of(l, n), result(op(shifted, "^", Build.negate(use(l)))));
    long value = 0x4000_0000_0000_0003L;
    assertThat(run(f, value, 67)).isEqualTo(value << 67 ^ -value);
  }

  @Test
  void operandsAreEvaluatedFromLeftToRight() {
    Expr sum = op(op(use(n), "*", num(100)), "+", set(use(n), num(7)));
    Function f =
        b.function("f", Type.INT, List.of(n), result(op(sum, "+", b.postIncrement(use(n)))));
    assertThat(run(f, 3)).isEqualTo(3 * 100 + 7 + 7);
  }

  @Test
  void compoundAssignmentReadsTheElementFirst() {
    Expr value = op(set(at(use(a), num(0)), num(10.0)), "*", num(2.0));
    Function f =
        b.function(
            "f",
            Type.DOUBLE,
            List.of(a),
            eval(b.compound(at(use(a), num(0)), "+", value)),
            result(at(use(a), num(0))));
    assertThat(run(f, (Object) new double[] {1})).isEqualTo(21.0);
  }

  @Test
  void valueIsEvaluatedBeforeTheSubscriptIsChecked() {
    Function f =
        b.function(
            "f",
            Type.VOID,
            List.of(a, n),
            store(use(a), use(n), set(at(use(a), num(0)), num(5.0))));
    double[] array = {1};
    assertThatThrownBy(() -> run(f, array, 1))
        .isInstanceOf(ArrayIndexOutOfBoundsException.class)
        .hasMessage("Index 1 out of bounds for length 1");
    assertThat(array).containsExactly(5);
  }

  @Test
  void jumpsOfNestedLoops() {
    Var i = b.integer("i");
    Var j = b.integer("j");
    Function f =
        b.function(
            "f",
            Type.INT,
            List.of(n),
            labeled(
                "outer",
                b.count(
                    i,
                    num(10),
                    b.count(
                        j,
                        num(10),
                        when(op(use(j), ">", use(i)), next("outer")),
                        when(op(op(use(i), "*", use(j)), ">", num(20)), leave("outer")),
                        when(op(use(j), "==", num(2)), next("")),
                        eval(b.compound(use(n), "+", use(j)))))),
            result(use(n)));
    assertThat(run(f, 0)).isEqualTo(sumWithJumps());
  }

  private static int sumWithJumps() {
    int n = 0;
    outer:
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 10; j++) {
        if (j > i) {
          continue outer;
        }
        if (i * j > 20) {
          break outer;
        }
        if (j == 2) {
          continue;
        }
        n += j;
      }
    }
    return n;
  }

  @Test
  void exceptionsComeThrough() {
    Function f =
        b.function(
            "f", Type.INT, List.of(n), when(op(op(num(1), "/", use(n)), ">", num(0)), fail("no")));
    assertThatThrownBy(() -> run(f, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no");
    assertThatThrownBy(() -> run(f, 0)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void tangentsFollowArraysCallsAndLoops() {
    Var c = b.var("c", Build.DOUBLES);
    Function scale =
        b.function(
            "scale",
            Type.VOID,
            List.of(c),
            eval(b.compound(at(use(c), num(0)), "*", math("sin", at(use(c), num(1))))));
    functions.put(scale.callee().key(), scale);
    Var i = b.integer("i");
    Var copy = b.var("copy", Build.DOUBLES);
    Function f =
        b.function(
            "f",
            Type.DOUBLE,
            List.of(x, a),
            declare(copy, new Expr.CloneArray(use(a))),
            b.count(i, num(2), eval(call(scale, use(copy)))),
            result(op(at(use(copy), num(0)), "*", use(x))));
    double[] array = {2, 0.5};
    Interpreter dual = Interpreter.dual(functions);
    dual.tangentsOf(array)[1] = 1;
    Interpreter.Value y =
        dual.call(f, List.of(new Interpreter.Value(3.0, 10), Interpreter.Value.of(array)));
    double sine = Math.sin(0.5);
    assertThat(y.primal()).isEqualTo(2 * sine * sine * 3);
    double byArray = 2 * 2 * sine * Math.cos(0.5) * 3;
    assertThat(y.tangent()).isEqualTo(2 * sine * sine * 10 + byArray, offset());
    assertThat(array).containsExactly(2, 0.5);
  }

  private static org.assertj.core.data.Offset<Double> offset() {
    return org.assertj.core.api.Assertions.within(1e-12);
  }
}
