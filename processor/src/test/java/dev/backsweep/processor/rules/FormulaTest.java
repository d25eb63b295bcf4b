package dev.backsweep.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Formulas are read with Java's precedence and become expressions of one type. */
final class FormulaTest {

  @Test
  void readsPrecedenceAndAssociativityOfJava() {
    assertThat(value("w - a - 1")).isEqualTo(1);
    assertThat(value("w / a / 2")).isEqualTo(5.0 / 3 / 2);
    assertThat(value("w - a * 2")).isEqualTo(-1);
    assertThat(value("-w * a")).isEqualTo(-15);
    assertThat(value("-(w + a)")).isEqualTo(-8);
    assertThat(value("w + a % 2")).isEqualTo(6);
    assertThat(value("a > w ? 1 : a < w && w == 5 ? 2 : 3")).isEqualTo(2);
    assertThat(value("a == 0 || w == 5 ? 2 : 3")).isEqualTo(2);
    assertThat(value("a == 0 || w == 5 && a == 0 ? 2 : 3")).isEqualTo(3);
    assertThat(value("hypot(a, 2 * 2)")).isEqualTo(5);
    assertThat(value("0.5 * Infinity")).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void knowsTheNamesItMentions() {
    Formula formula = Formula.parse("w == 0 ? 0 : w * cos(a)");
    assertThat(formula.mentions("a")).isTrue();
    assertThat(formula.mentions("w")).isTrue();
    assertThat(formula.mentions("y")).isFalse();
    assertThat(formula.mentions("cos")).isFalse();
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThatThrownBy(() -> Formula.parse("w * ")).hasMessage("w * : unexpected the end");
    assertThatThrownBy(() -> Formula.parse("(w")).hasMessage("(w: unexpected the end");
    assertThatThrownBy(() -> Formula.parse("w) * a")).hasMessage("w) * a: unexpected \")\"");
    assertThatThrownBy(() -> Formula.parse("w ^ 2")).hasMessage("w ^ 2: cannot read  ^ 2");
    assertThatThrownBy(() -> value("w * d")).hasMessageContaining("no operand d");
  }

  @Test
  void castsWhereOnlyDoubleFunctionExists() {
    Expr.Use a = new Expr.Use(new Var(1, "a", Type.FLOAT));
    FormulaTyping typing =
        new FormulaTyping(Rule.named(List.of(a)), Type.Scalar.FLOAT, "java.lang.Math");
    Op exp = Op.method("java.lang.Math", "exp", doubles(), Type.DOUBLE);
    assertThat(typing.apply(Formula.parse("exp(a)")))
        .isEqualTo(
            cast(Type.DOUBLE, Type.FLOAT, Expr.Apply.of(exp, cast(Type.FLOAT, Type.DOUBLE, a))));
    assertThat(typing.apply(Formula.parse("abs(a)")).type()).isEqualTo(Type.FLOAT);
    assertThat(typing.apply(Formula.parse("0.5"))).isEqualTo(new Expr.Const(0.5f, Type.FLOAT));
  }

  @Test
  void foldsConstants() {
    assertThat(apply("2 * 3 - 1")).isEqualTo(Expr.Const.of(5.0));
    assertThat(apply("log(2)")).isEqualTo(Expr.Const.of(StrictMath.log(2)));
    assertThat(apply("0 < 1 && 1 > 2 || 2 == 3 ? w : a")).isEqualTo(new Expr.Use(variable("a")));
  }

  private static double value(String formula) {
    Map<Var, Object> values = new LinkedHashMap<>();
    values.put(variable("a"), 3.0);
    values.put(variable("w"), 5.0);
    return (double) ExprEvaluator.evaluate(apply(formula), values);
  }

  private static Expr apply(String formula) {
    Map<String, Expr> names = Rule.named(List.of(new Expr.Use(variable("a"))));
    names.put("w", new Expr.Use(variable("w")));
    return new FormulaTyping(names, Type.Scalar.DOUBLE, "java.lang.Math")
        .apply(Formula.parse(formula));
  }

  private static Var variable(String name) {
    return new Var(name.charAt(0), name, Type.DOUBLE);
  }

  private static List<Type> doubles() {
    return List.of(Type.DOUBLE);
  }

  private static Expr cast(Type from, Type to, Expr operand) {
    return Expr.Apply.of(Op.cast(from, to), operand);
  }
}
