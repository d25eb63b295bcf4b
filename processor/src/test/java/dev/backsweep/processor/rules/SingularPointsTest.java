package dev.backsweep.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.backsweep.processor.ir.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The convention at each kink and singular point: a table of expected partial derivatives. */
final class SingularPointsTest {
  /** Operation | operands | partial derivatives with respect to them; - is not looked at. */
  private static final String POINTS =
      """
      abs(a)             | 0            | 0
      abs(a)             | -0.0         | 0
      abs(a)             | Infinity     | 1
      abs(a)             | -Infinity    | -1
      max(a, b)          | 2, 2         | 0.5, 0.5
      max(a, b)          | 0.0, -0.0    | 0.5, 0.5
      max(a, b)          | -0.0, 0.0    | 0.5, 0.5
      max(a, b)          | Infinity, 1  | 1, 0
      max(a, b)          | -Infinity, 1 | 0, 1
      max(a, b)          | Infinity, Infinity | 0.5, 0.5
      min(a, b)          | 2, 2         | 0.5, 0.5
      min(a, b)          | 0.0, -0.0    | 0.5, 0.5
      min(a, b)          | Infinity, 1  | 0, 1
      clamp(a, b, c)     | 1, 1, 2      | 0.5, 0.5, 0
      clamp(a, b, c)     | 2, 1, 2      | 0.5, 0, 0.5
      clamp(a, b, c)     | 0, 1, 2      | 0, 1, 0
      clamp(a, b, c)     | 3, 1, 2      | 0, 0, 1
      clamp(a, b, c)     | 1, 1, 1      | 0.25, 0.5, 0.25
      clamp(a, b, c)     | 0, 1, 1      | 0, 1, 0
      clamp(a, b, c)     | 3, 1, 1      | 0, 0.5, 0.5
      copySign(a, b)     | 0.0, 1       | 0, 0
      copySign(a, b)     | -2, -0.0     | 1, 0
      copySign(a, b)     | 2, -0.0      | -1, 0
      copySign(a, b)     | -2, 0.0      | -1, 0
      sqrt(a)            | 0            | Infinity
      sqrt(a)            | -0.0         | Infinity
      sqrt(a)            | Infinity     | 0
      sqrt(a)            | -1           | NaN
      sqrt(a)            | 4.9E-324     | 2.2494568972715982E161
      cbrt(a)            | 0            | Infinity
      cbrt(a)            | -0.0         | Infinity
      cbrt(a)            | -Infinity    | 0
      hypot(a, b)        | 0, 0         | 0, 0
      hypot(a, b)        | -0.0, 0      | 0, 0
      hypot(a, b)        | 3, 0         | 1, 0
      hypot(a, b)        | -3, 0        | -1, 0
      hypot(a, b)        | 3e300, 4e300 | 0.6, 0.8
      hypot(a, b)        | 3e-300, 4e-300 | 0.6, 0.8
      a / b              | 0, 1e-300    | 1e300, 0
      a / b              | 1, Infinity  | 0, 0
      a % b              | 5, Infinity  | 1, 0
      a % b              | -7, 2        | 1, 3
      a % b              | 7, -2        | 1, 3
      a % b              | 1e308, 1e-308 | 1, -Infinity
      IEEEremainder(a, b) | 5, Infinity | 1, 0
      IEEEremainder(a, b) | 7, 4        | 1, -2
      IEEEremainder(a, b) | 1.7e308, 1.2e308 | 1, -1
      exp(a)             | -Infinity    | 0
      exp(a)             | -1000        | 0
      expm1(a)           | -50          | 1.9287498479639178E-22
      expm1(a)           | -Infinity    | 0
      log(a)             | 0            | Infinity
      log(a)             | Infinity     | 0
      log10(a)           | 0            | Infinity
      log10(a)           | 1e308        | 4.342944819032518E-309
      log1p(a)           | -1           | Infinity
      log1p(a)           | 1e-300       | 1
      tan(a)             | -0.0         | 1
      asin(a)            | 1            | Infinity
      asin(a)            | -1           | Infinity
      asin(a)            | 0.9999999999999999 | 6.710886400000001E7
      acos(a)            | 1            | -Infinity
      acos(a)            | -1           | -Infinity
      atan(a)            | Infinity     | 0
      atan(a)            | -1e200       | 0
      sinh(a)            | 710          | 1.1169973830808557E308
      sinh(a)            | -0.0         | 1
      cosh(a)            | 0            | 0
      cosh(a)            | -710         | -1.1169973830808557E308
      tanh(a)            | Infinity     | 0
      tanh(a)            | -40          | 0
      atan2(a, b)        | 0, 0         | NaN, NaN
      atan2(a, b)        | 0, 2         | 0.5, 0
      atan2(a, b)        | 0, -2        | -0.5, 0
      atan2(a, b)        | -0.0, -2     | -0.5, 0
      atan2(a, b)        | 2, 0         | 0, -0.5
      atan2(a, b)        | -2, 0        | 0, 0.5
      atan2(a, b)        | 1, Infinity  | 0, 0
      atan2(a, b)        | Infinity, 1  | 0, 0
      atan2(a, b)        | 1, -Infinity | 0, 0
      atan2(a, b)        | -Infinity, 1 | 0, 0
      atan2(a, b)        | 1e200, 1e200 | 5e-201, -5e-201
      atan2(a, b)        | 1e-200, 1e-200 | 5e199, -5e199
      pow(a, b)          | 1, 2         | 2, 0
      pow(a, b)          | 2, 2         | 4, 2.772588722239781
      pow(a, b)          | 0, 2         | 0, 0
      pow(a, b)          | -0.0, 2      | 0, 0
      pow(a, b)          | 0, 1         | 1, 0
      pow(a, b)          | -0.0, 1      | 1, 0
      pow(a, b)          | 0, 0         | 0, -Infinity
      pow(a, b)          | -0.0, 0      | 0, -Infinity
      pow(a, b)          | 0, -1        | -Infinity, -Infinity
      pow(a, b)          | -0.0, -1     | -Infinity, -
      pow(a, b)          | 0, -2        | -Infinity, -Infinity
      pow(a, b)          | -0.0, -2     | Infinity, -Infinity
      pow(a, b)          | 0, 0.5       | Infinity, 0
      pow(a, b)          | -0.0, 0.5    | Infinity, 0
      pow(a, b)          | 0, 0.3       | Infinity, 0
      pow(a, b)          | -0.0, 0.3    | Infinity, 0
      pow(a, b)          | 0, 3.5       | 0, 0
      pow(a, b)          | 0, -1.5      | -Infinity, -Infinity
      pow(a, b)          | 5, 0         | 0, 1.6094379124341003
      pow(a, b)          | -5, 0        | 0, NaN
      pow(a, b)          | -2, 2        | -4, NaN
      pow(a, b)          | -2, 3        | 12, NaN
      pow(a, b)          | -2, 4        | -32, NaN
      pow(a, b)          | -2, 5        | 80, NaN
      pow(a, b)          | -2, -1       | -0.25, NaN
      pow(a, b)          | -2, 0.5      | NaN, NaN
      pow(a, b)          | Infinity, -1 | 0, 0
      pow(a, b)          | Infinity, 0  | 0, Infinity
      pow(a, b)          | -Infinity, -2 | 0, 0
      pow(a, b)          | 0.5, Infinity | NaN, 0
      pow(a, b)          | 2, -Infinity | NaN, 0
      scalb(a, b)        | -0.0, 3      | 8, -
      nextUp(a)          | 0            | 1
      """;

  private static final List<Double> GRID =
      List.of(
          0.0,
          4.9e-324,
          1e-200,
          0.5,
          1.0,
          1.0000000001,
          2.0,
          7.5,
          7e12,
          1e154,
          1e200,
          Double.MAX_VALUE,
          Double.POSITIVE_INFINITY);

  private static final List<Double> COARSE_GRID = List.of(0.0, 1e-200, 1.0, 2.0, 1e200);

  @TestFactory
  Stream<DynamicTest> partialsAreTheConvention() {
    return points().map(point -> dynamicTest(point.toString(), () -> check(point)));
  }

  /** On a grid of zeros, tiny, ordinary and huge numbers and infinities, for every row. */
  @TestFactory
  Stream<DynamicTest> zeroCotangentContributesZeroWherePrimalIsFinite() {
    return MathRules.TABLE.stream()
        .filter(row -> !row.isConstant())
        .map(row -> row.text().get(0).split(" for ", 2)[0])
        .distinct()
        .flatMap(
            operation ->
                Stream.of(Type.Scalar.DOUBLE, Type.Scalar.FLOAT)
                    .flatMap(type -> Primal.of(operation, type).stream().limit(1)))
        .map(primal -> dynamicTest(primal.op().toString(), () -> checkZero(primal)));
  }

  private static Stream<Point> points() {
    return POINTS.lines().map(Point::parse);
  }

  private static void check(Point point) {
    List<Double> contributions = point.contributions(1);
    for (int i = 0; i < contributions.size(); i++) {
      assertClose(point.expected().get(i), contributions.get(i));
    }
    if (point.operation().startsWith("pow")) {
      assertClose(point.expected().get(0), point.contributionToBase(1));
    }
  }

  /** To rounding; 0 and -0 are the same here. */
  private static void assertClose(String expected, double actual) {
    if (!expected.equals("-")) {
      double value = Double.parseDouble(expected);
      boolean finite = Double.isFinite(value) && value != 0;
      assertThat(actual + 0.0)
          .isCloseTo(value + 0.0, within(finite ? 2e-15 * Math.abs(value) : 0.0));
    }
  }

  private static void checkZero(Primal primal) {
    for (List<Double> point : grid(primal.op().params().size())) {
      if (isFinite(primal, point)) {
        checkZero(primal, primal.rule(), point, -1);
        if (primal.op().name().equals("pow")) {
          checkZero(primal, primal.ruleForConstant(0, point.get(0)), point, 0);
          checkZero(primal, primal.ruleForConstant(1, point.get(1)), point, 1);
        }
      }
    }
  }

  private static boolean isFinite(Primal primal, List<Double> point) {
    try {
      return Double.isFinite(primal.value(point));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void checkZero(Primal primal, Rule rule, List<Double> point, int literal) {
    for (int i = 0; i < point.size(); i++) {
      if (i != literal && primal.op().params().get(i).isReal()) {
        double contribution = primal.contribution(rule, i, point, 0.0);
        if (contribution != 0) {
          fail("%s to operand %d at %s", contribution, i, point);
        }
      }
    }
  }

  private static List<List<Double>> grid(int operands) {
    List<Double> values = operands < 3 ? GRID : COARSE_GRID;
    List<List<Double>> points = List.of(List.of());
    for (int i = 0; i < operands; i++) {
      points =
          points.stream()
              .flatMap(
                  point ->
                      values.stream()
                          .flatMap(x -> Stream.of(x, -x))
                          .map(x -> Stream.concat(point.stream(), Stream.of(x)).toList()))
              .toList();
    }
    return points;
  }

  /** One line of the table. */
  private record Point(String operation, List<Double> operands, List<String> expected) {
    static Point parse(String line) {
      String[] cells = line.split("\\|", -1);
      return new Point(
          cells[0].strip(), list(cells[1]).stream().map(Double::valueOf).toList(), list(cells[2]));
    }

    private static List<String> list(String cell) {
      return Arrays.stream(cell.split(",", -1)).map(String::strip).toList();
    }

    private Primal primal() {
      return Primal.of(operation, Type.DOUBLE).get(0);
    }

    List<Double> contributions(double w) {
      return contributions(primal().rule(), w);
    }

    /** The same with a literal exponent, which has rules of its own. */
    double contributionToBase(double w) {
      return contributions(primal().ruleForConstant(1, operands.get(1)), w).get(0);
    }

    private List<Double> contributions(Rule rule, double w) {
      return IntStream.range(0, operands.size())
          .mapToObj(i -> primal().contribution(rule, i, operands, w))
          .toList();
    }
  }
}
