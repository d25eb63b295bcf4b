package dev.backsweep.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Operations find their row, whatever their class, type and constant operands. */
final class RulesTest {
  private static final Expr X = variable(0, Type.DOUBLE);
  private static final Expr Y = variable(1, Type.DOUBLE);
  private static final Expr W = variable(2, Type.DOUBLE);

  @Test
  void strictMathPartialIsStrictMath() {
    assertThat(ownerOfPartial("java.lang.StrictMath")).isEqualTo("java.lang.StrictMath");
    assertThat(ownerOfPartial("java.lang.Math")).isEqualTo("java.lang.Math");
  }

  @Test
  void fastMathTakesTheRulesOfMathByQualifiedName() {
    assertThat(ownerOfPartial("org.hipparchus.util.FastMath")).isEqualTo("java.lang.Math");
    assertThat(ownerOfPartial("org.apache.commons.math3.util.FastMath"))
        .isEqualTo("java.lang.Math");
    assertThat(ownerOfPartial("net.jafama.FastMath")).isEqualTo("java.lang.Math");
    assertThat(Rules.of(Expr.Apply.of(function("acme.FastMath", "sin", 1), X))).isEmpty();
  }

  @Test
  void literalExponentIsKnownThroughConversion() {
    Expr two = Expr.Apply.of(Op.cast(Type.INT, Type.DOUBLE), Expr.Const.of(2));
    Expr expected = times(W, times(Expr.Const.of(2.0), X));
    assertThat(toBase(Expr.Const.of(2.0))).isEqualTo(expected);
    assertThat(toBase(two)).isEqualTo(expected);
    assertThat(toBase(Expr.Const.of(1.0))).isEqualTo(W);
    assertThat(toBase(Expr.Const.of(0.0))).isEqualTo(Expr.Const.of(0.0));
  }

  @Test
  void fractionalExponentTakesNoSecondPowButAtZero() {
    Expr exponent = Expr.Const.of(1.75);
    Expr.Apply timesExponent = (Expr.Apply) toBase(exponent);
    Expr.Apply timesPower = (Expr.Apply) timesExponent.children().get(0);
    Expr.Cond choice = (Expr.Cond) timesPower.children().get(1);
    Op pow = function("java.lang.Math", "pow", 2);
    assertThat(choice.then()).isEqualTo(Expr.Apply.of(pow, X, Expr.Const.of(0.75)));
    assertThat(choice.orElse()).isEqualTo(Expr.Apply.of(Op.binary("/", Type.DOUBLE), Y, X));
  }

  @Test
  void literalBaseHasLogarithmComputedNow() {
    Expr.Apply power = Expr.Apply.of(function("java.lang.Math", "pow", 2), Expr.Const.of(2.0), X);
    assertThat(rule(power).contribution(1, power.children(), Y, W))
        .isEqualTo(times(times(W, Y), Expr.Const.of(StrictMath.log(2))));
  }

  @Test
  void conversionConvertsCotangentOneWayAndTangentTheOther() {
    Op toFloat = Op.cast(Type.DOUBLE, Type.FLOAT);
    Rule rule = rule(Expr.Apply.of(toFloat, X));
    Expr value = variable(3, Type.FLOAT);
    Expr cotangent = variable(4, Type.FLOAT);
    assertThat(rule.contribution(0, List.of(X), value, cotangent))
        .isEqualTo(Expr.Apply.of(Op.cast(Type.FLOAT, Type.DOUBLE), cotangent));
    assertThat(rule.contribution(0, List.of(X), value, W)).isEqualTo(Expr.Apply.of(toFloat, W));
    assertThat(rule.isLinear()).isTrue();
  }

  @Test
  void floatOperationStaysInFloat() {
    Expr a = variable(5, Type.FLOAT);
    Expr b = variable(6, Type.FLOAT);
    Expr w = variable(7, Type.FLOAT);
    Op times = Op.binary("*", Type.FLOAT);
    assertThat(rule(Expr.Apply.of(times, a, b)).contribution(0, List.of(a, b), a, w))
        .isEqualTo(Expr.Apply.of(times, w, b));
  }

  @Test
  void saysWhatEachContributionNeeds() {
    Rule product = rule(Expr.Apply.of(Op.binary("*", Type.DOUBLE), X, Y));
    assertThat(product.usesArg(0, 0)).isFalse();
    assertThat(product.usesArg(0, 1)).isTrue();
    assertThat(product.usesResult(0)).isFalse();
    assertThat(product.isLinear()).isFalse();
    Rule exp = rule(Expr.Apply.of(function("java.lang.Math", "exp", 1), X));
    assertThat(exp.usesResult(0)).isTrue();
    assertThat(exp.usesArg(0, 0)).isFalse();
    assertThat(exp.isLinear()).isFalse();
    assertThat(rule(Expr.Apply.of(Op.binary("-", Type.DOUBLE), X, Y)).isLinear()).isTrue();
    Rule sign = rule(Expr.Apply.of(function("java.lang.Math", "copySign", 2), X, Y));
    assertThat(sign.isZero(0)).isFalse();
    assertThat(sign.isZero(1)).isTrue();
  }

  @Test
  void stopGradientIsConstant() {
    Op stop = function("dev.backsweep.Stop", "gradient", 1);
    assertThat(Rules.isConstant(stop)).isTrue();
    assertThat(Rules.of(Expr.Apply.of(stop, X))).isEmpty();
  }

  @Test
  void cheapIsWhatCostsLessThanStoring() {
    assertThat(
            List.of(
                Op.binary("*", Type.DOUBLE),
                Op.binary("/", Type.INT),
                Op.test("<", Type.DOUBLE),
                Op.cast(Type.INT, Type.DOUBLE),
                function("java.lang.Math", "abs", 1),
                function("org.hipparchus.util.FastMath", "max", 2)))
        .allMatch(Rules::isCheap);
    assertThat(
            List.of(
                Op.binary("/", Type.DOUBLE),
                Op.binary("%", Type.FLOAT),
                function("java.lang.Math", "sqrt", 1),
                function("java.lang.Math", "fma", 3),
                function("java.lang.Math", "exp", 1),
                function("acme.Math", "abs", 1)))
        .noneMatch(Rules::isCheap);
  }

  private static String ownerOfPartial(String owner) {
    Expr.Apply sine = Expr.Apply.of(function(owner, "sin", 1), X);
    Expr.Apply product = (Expr.Apply) rule(sine).contribution(0, List.of(X), Y, W);
    return ((Expr.Apply) product.children().get(1)).op().owner();
  }

  private static Expr toBase(Expr exponent) {
    Expr.Apply power = Expr.Apply.of(function("java.lang.Math", "pow", 2), X, exponent);
    return rule(power).contribution(0, power.children(), Y, W);
  }

  private static Rule rule(Expr.Apply apply) {
    return Rules.of(apply).orElseThrow();
  }

  private static Expr times(Expr a, Expr b) {
    return Expr.Apply.of(Op.binary("*", Type.DOUBLE), a, b);
  }

  private static Op function(String owner, String name, int arity) {
    List<Type> params = Collections.nCopies(arity, Type.DOUBLE);
    return Op.method(owner, name, params, Type.DOUBLE);
  }

  private static Expr variable(int id, Type type) {
    return new Expr.Use(new Var(id, "v" + id, type));
  }
}
