package dev.backsweep.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each row of the table against extrapolated differences on its domain, with both signs. */
final class MathRulesTest {
  private static final int SAMPLES = 10;
  private static final int LEVELS = 6;

  /** The first step of the differences; no domain comes as near as this to a kink or pole. */
  private static final double STEP = 0.02;

  @TestFactory
  Stream<DynamicTest> rowAgreesWithDifferencesInDouble() {
    return rows(Type.DOUBLE, 1e-9);
  }

  /** The float row against differences of the double operation, at the precision of float. */
  @TestFactory
  Stream<DynamicTest> rowAgreesWithDifferencesInFloat() {
    return rows(Type.FLOAT, 2e-6);
  }

  private static Stream<DynamicTest> rows(Type.Scalar real, double tolerance) {
    return MathRules.TABLE.stream()
        .filter(row -> !row.isConstant())
        .flatMap(row -> cases(row, real))
        .map(c -> dynamicTest(c.name(), () -> c.check(tolerance)));
  }

  private static Stream<Case> cases(Row row, Type.Scalar real) {
    String operation = row.text().get(0).split(" for ", 2)[0];
    return Primal.of(operation, real).stream()
        .map(primal -> new Case(row, primal, reference(operation, primal), ranges(row)))
        .filter(Case::isPossible);
  }

  /** The operation in double, without rounding to float. */
  private static ToDoubleFunction<List<Double>> reference(String operation, Primal primal) {
    if (primal.op().isCast()) {
      return operands -> operands.get(0);
    }
    boolean isDouble = primal.op().params().get(0) == Type.DOUBLE;
    return (isDouble ? primal : Primal.of(operation, Type.DOUBLE).get(0))::value;
  }

  /** The range of each operand: two bounds, or one value. */
  private static List<double[]> ranges(Row row) {
    List<double[]> ranges = new ArrayList<>();
    for (String range : row.testedOn().split(",", -1)) {
      ranges.add(
          Arrays.stream(range.split("\\.\\.", -1)).mapToDouble(Double::parseDouble).toArray());
    }
    while (ranges.size() < row.primal().parts().size()) {
      ranges.add(ranges.get(ranges.size() - 1));
    }
    return ranges;
  }

  /** A row on one class and type. */
  private record Case(
      Row row, Primal primal, ToDoubleFunction<List<Double>> reference, List<double[]> ranges) {
    String name() {
      return row.text().get(0) + " as " + primal.op();
    }

    /** Whether the operands' types hold the values to test on: an int exponent is never 0.5. */
    boolean isPossible() {
      return IntStream.range(0, ranges.size())
          .filter(i -> ranges.get(i).length == 1 && !primal.op().params().get(i).isReal())
          .allMatch(i -> ranges.get(i)[0] == Math.rint(ranges.get(i)[0]));
    }

    /** The operand that must be a literal for the row to apply, or -1. */
    int literal() {
      return row.condition().mentions("a") ? 0 : row.condition().mentions("b") ? 1 : -1;
    }

    void check(double tolerance) {
      Rule rule =
          literal() < 0
              ? primal.rule()
              : primal.ruleForConstant(literal(), ranges.get(literal())[0]);
      assertThat(rule.formulas()).isEqualTo(row.contributions());
      Random random = new Random(1);
      int checked = 0;
      for (int sample = 0; sample < SAMPLES; sample++) {
        for (List<Double> point : points(random)) {
          if (!Double.isNaN(reference(point))) {
            checkPartials(rule, point, tolerance);
            checked++;
          }
        }
      }
      assertThat(checked).isGreaterThanOrEqualTo(SAMPLES);
    }

    /** Random magnitudes, with every combination of signs. */
    private List<List<Double>> points(Random random) {
      List<List<Double>> points = List.of(List.of());
      for (double[] range : ranges) {
        double low = range[0];
        double magnitude = (float) (low + random.nextDouble() * (range[range.length - 1] - low));
        points =
            points.stream()
                .flatMap(
                    point ->
                        range.length == 1
                            ? Stream.of(append(point, low))
                            : Stream.of(append(point, magnitude), append(point, -magnitude)))
                .toList();
      }
      return points;
    }

    private void checkPartials(Rule rule, List<Double> point, double tolerance) {
      for (int i = 0; i < point.size(); i++) {
        if (i != literal() && primal.op().params().get(i).isReal()) {
          double partial = primal.contribution(rule, i, point, 1);
          double expected = derivative(i, point);
          assertThat(partial)
              .describedAs("to %d at %s", i, point)
              .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
          assertThat(primal.contribution(rule, i, point, -2)).isEqualTo(-2 * partial);
        }
      }
    }

    /** Central differences with steps halved, extrapolated to step 0 by Richardson. */
    private double derivative(int i, List<Double> point) {
      double[] estimates = new double[LEVELS];
      for (int level = 0; level < LEVELS; level++) {
        double h = STEP / (1 << level);
        double x = point.get(i);
        estimates[level] =
            (reference(replace(point, i, x + h)) - reference(replace(point, i, x - h))) / (2 * h);
        double factor = 4;
        for (int k = level - 1; k >= 0; k--) {
          estimates[k] = estimates[k + 1] + (estimates[k + 1] - estimates[k]) / (factor - 1);
          factor *= 4;
        }
      }
      return estimates[0];
    }

    /** NaN where the operation throws. */
    private double reference(List<Double> point) {
      try {
        return reference.applyAsDouble(point);
      } catch (IllegalArgumentException e) {
        return Double.NaN;
      }
    }

    private static List<Double> append(List<Double> point, double last) {
      List<Double> longer = new ArrayList<>(point);
      longer.add(last);
      return longer;
    }

    private static List<Double> replace(List<Double> point, int i, double value) {
      List<Double> other = new ArrayList<>(point);
      other.set(i, value);
      return other;
    }
  }
}
