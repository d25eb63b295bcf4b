package dev.backsweep.processor.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The closed forms of the oracle against differences of sixth order. */
class TangentsTest {
  @ParameterizedTest
  @CsvSource({
    "sin, 0.7", "cos, -0.7", "tan, 1.1", "asin, 0.3", "acos, -0.4", "atan, 2.5", "sinh, -1.2",
    "cosh, 0.8", "tanh, 0.4", "exp, 1.3", "expm1, -0.2", "log, 2.2", "log10, 3.3", "log1p, 0.6",
    "sqrt, 1.7", "cbrt, -1.9", "abs, -2.1", "toRadians, 33", "toDegrees, 0.4"
  })
  void functionsOfOneArgument(String name, double x) {
    check(name, x);
  }

  @ParameterizedTest
  @CsvSource({
    "pow, 1.3, 2.7",
    "hypot, 3, -4",
    "atan2, -0.5, -1.5",
    "max, 1, 2",
    "min, 1, 2",
    "copySign, -2, 3",
    "copySign, 2, -3",
    "IEEEremainder, 7.3, 2.3"
  })
  void functionsOfTwoArguments(String name, double x, double y) {
    check(name, x, y);
  }

  @ParameterizedTest
  @CsvSource({"fma, 1.5, -2.5, 0.5"})
  void functionsOfThreeArguments(String name, double x, double y, double z) {
    check(name, x, y, z);
  }

  @ParameterizedTest
  @CsvSource({"+", "-", "*", "/", "%"})
  void operators(String symbol) {
    check(Op.binary(symbol, Type.DOUBLE), 7.3, -2.1);
  }

  private static void check(String name, double... args) {
    List<Type> params = Collections.nCopies(args.length, Type.DOUBLE);
    check(Op.method("java.lang.Math", name, params, Type.DOUBLE), args);
  }

  private static void check(Op op, double... args) {
    List<Object> boxed = boxed(args);
    Object y = Arithmetic.apply(op, boxed);
    for (int i = 0; i < args.length; i++) {
      List<Double> dots = new ArrayList<>(Collections.nCopies(args.length, 0.0));
      dots.set(i, 2.0);
      double expected = 2 * difference(op, i, args);
      double bound = 1e-9 * Math.max(1, Math.abs(expected));
      assertThat(Tangents.along(op, boxed, y, dots)).isCloseTo(expected, within(bound));
    }
  }

  private static double difference(Op op, int i, double[] args) {
    double h = 1e-2 * Math.max(0.1, Math.abs(args[i])) / 4;
    double[] weights = {45, -9, 1};
    double sum = 0;
    for (int k = 1; k <= 3; k++) {
      sum += weights[k - 1] * (moved(op, i, args, k * h) - moved(op, i, args, -k * h));
    }
    return sum / (60 * h);
  }

  private static double moved(Op op, int i, double[] args, double by) {
    double[] moved = args.clone();
    moved[i] += by;
    return (double) Arithmetic.apply(op, boxed(moved));
  }

  private static List<Object> boxed(double[] args) {
    return Stream.of(args)
        .flatMap(a -> java.util.Arrays.stream(a).boxed())
        .map(d -> (Object) d)
        .toList();
  }
}
