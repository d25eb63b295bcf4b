package dev.backsweep.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every method of {@code Math} and {@code StrictMath} on this JDK has a rule or is constant. */
final class MathCoverageTest {
  /** Methods that reinterpret bits: zero would be wrong, so the compiler must refuse them. */
  private static final List<String> WITHOUT_RULE =
      List.of(
          "doubleToLongBits",
          "doubleToRawLongBits",
          "floatToIntBits",
          "floatToRawIntBits",
          "floatToFloat16");

  @TestFactory
  Stream<DynamicTest> everyMethodOfMathIsKnown() {
    return Stream.of(Math.class, StrictMath.class)
        .flatMap(MathCoverageTest::methods)
        .map(method -> dynamicTest(method.toString(), () -> assertKnown(method)));
  }

  @TestFactory
  Stream<DynamicTest> everyMethodThatFastMathSharesWithMathIsKnown() {
    List<String> names = methods(Math.class).map(Method::getName).toList();
    return methods(FastMath.class)
        .filter(method -> names.contains(method.getName()))
        .filter(method -> Primal.scalar(method).findAny().isPresent())
        .map(method -> dynamicTest(method.toString(), () -> assertKnown(method)));
  }

  @TestFactory
  Stream<DynamicTest> everyMethodOfDoubleAndFloatIsKnownUnlessItReadsBits() {
    return Stream.of(Double.class, Float.class)
        .flatMap(MathCoverageTest::methods)
        .flatMap(Primal::scalar)
        .map(
            primal ->
                dynamicTest(primal.op().toString(), () -> assertKnownUnlessBits(primal.op())));
  }

  @Test
  void everyOperatorIsKnown() {
    for (Type.Scalar type : List.of(Type.DOUBLE, Type.FLOAT)) {
      List.of("+", "-").forEach(symbol -> assertKnown(Op.unary(symbol, type)));
      List.of("+", "-", "*", "/", "%").forEach(symbol -> assertKnown(Op.binary(symbol, type)));
      List.of("==", "!=", "<", "<=", ">", ">=").forEach(s -> assertConstant(Op.test(s, type)));
      List.of("byte", "short", "char", "int", "long").forEach(to -> assertConstantCast(type, to));
      assertKnown(Op.cast(type, Type.DOUBLE));
      assertKnown(Op.cast(type, Type.FLOAT));
      assertConstant(Op.cast(Type.INT, type));
      assertConstant(Op.cast(Type.LONG, type));
    }
    List.of("+", "-", "*", "/", "%", "&", "|", "^")
        .forEach(symbol -> assertConstant(Op.binary(symbol, Type.INT)));
    assertConstant(Op.shift("<<", Type.LONG, Type.INT));
    assertConstant(Op.test("&&", Type.BOOLEAN));
    assertConstant(Op.unary("!", Type.BOOLEAN));
    assertConstant(Op.unary("~", Type.INT));
  }

  @Test
  void unknownMethodIsNeitherDifferentiableNorConstant() {
    assertThat(isKnown(Op.method("acme.Math", "sin", List.of(Type.DOUBLE), Type.DOUBLE))).isFalse();
    assertThat(isKnown(Op.method("acme.Math", "round", List.of(Type.DOUBLE), Type.LONG))).isFalse();
  }

  private static Stream<Method> methods(Class<?> owner) {
    return Arrays.stream(owner.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> !method.getName().equals("random"));
  }

  private static void assertKnown(Method method) {
    assertKnown(Primal.scalar(method).findAny().orElseThrow().op());
  }

  private static void assertKnownUnlessBits(Op op) {
    assertThat(isKnown(op)).isNotEqualTo(WITHOUT_RULE.contains(op.name()));
  }

  private static void assertKnown(Op op) {
    assertThat(isKnown(op)).describedAs(op.toString()).isTrue();
  }

  private static void assertConstantCast(Type from, String to) {
    Type type = Type.Scalar.valueOf(to.toUpperCase(Locale.ROOT));
    assertConstant(Op.cast(from, type));
  }

  private static void assertConstant(Op op) {
    assertThat(Rules.isConstant(op)).describedAs(op.toString()).isTrue();
  }

  /** Whether there is a rule, or a convention that the derivative is zero; never both. */
  private static boolean isKnown(Op op) {
    Expr[] operands =
        IntStream.range(0, op.params().size())
            .mapToObj(i -> new Expr.Use(new Var(i, "x" + i, op.params().get(i))))
            .toArray(Expr[]::new);
    boolean hasRule = Rules.of(Expr.Apply.of(op, operands)).isPresent();
    assertThat(hasRule && Rules.isConstant(op)).isFalse();
    return hasRule || Rules.isConstant(op);
  }
}
