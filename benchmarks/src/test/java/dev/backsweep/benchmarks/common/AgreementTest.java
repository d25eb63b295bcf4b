package dev.backsweep.benchmarks.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.hipparchus.analysis.differentiation.Gradient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * All ways to compute one gradient give the same numbers.
 *
 * <p>A subclass says what the ways are, at sizes small enough for differences.
 */
public abstract class AgreementTest {
  /**
   * The ways, each a supplier of a {@code double}, of {@code double[]}, of arrays of such, or of
   * what Hipparchus makes.
   *
   * @param primal the function's value
   * @param generatedValue the value beside the generated gradient
   * @param differences the gradient by central differences
   * @param hand the gradient by hand
   * @param generated the generated gradient
   * @param hipparchus the gradient by Hipparchus
   */
  public record Ways(
      Supplier<Object> primal,
      Supplier<Object> generatedValue,
      Supplier<Object> differences,
      Supplier<Object> hand,
      Supplier<Object> generated,
      Supplier<Object> hipparchus) {}

  private Ways ways;

  /** Lists the ways. */
  protected abstract Ways ways();

  @BeforeEach
  void setWays() {
    ways = ways();
  }

  @Test
  void theHandWrittenGradientIsThatOfThePrimal() {
    assertAgree(ways.hand(), ways.differences(), 1e-6);
  }

  @Test
  void hipparchusAgreesWithTheHandWrittenGradient() {
    assertAgree(ways.hipparchus(), ways.hand(), 1e-11);
  }

  @Test
  void theGeneratedGradientAgreesWithTheHandWrittenOne() {
    assertAgree(ways.generated(), ways.hand(), 1e-11);
  }

  @Test
  void theGeneratedValueIsThePrimalsBitForBit() {
    assertThat(numbers(ways.generatedValue().get())).isEqualTo(numbers(ways.primal().get()));
  }

  /** Compares relative to the largest number, since small ones are differences of large ones. */
  private static void assertAgree(
      Supplier<Object> actual, Supplier<Object> expected, double tolerance) {
    double[] actuals = numbers(actual.get());
    double[] expecteds = numbers(expected.get());
    assertThat(actuals).hasSameSizeAs(expecteds);
    double scale = 0;
    for (double number : expecteds) {
      scale = Math.max(scale, Math.abs(number));
    }
    assertThat(scale).isPositive();
    for (int i = 0; i < expecteds.length; i++) {
      assertThat(Math.abs(actuals[i] - expecteds[i]) / scale)
          .as("entry %d: %s against %s", i, actuals[i], expecteds[i])
          .isLessThanOrEqualTo(tolerance);
    }
  }

  /** Copies, because some ways use the same buffers. */
  private static double[] numbers(Object result) {
    if (result instanceof Double number) {
      return new double[] {number};
    }
    if (result instanceof Gradient number) {
      return number.getGradient();
    }
    if (result instanceof Gradient[] numbers) {
      Object[] rows = new Object[numbers.length];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = numbers[i].getGradient();
      }
      return Flat.values(rows);
    }
    return Flat.values(result);
  }
}
