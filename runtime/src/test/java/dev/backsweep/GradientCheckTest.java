package dev.backsweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * Differences agree with derivatives known in closed form, to the digits that the Javadoc promises.
 */
class GradientCheckTest {
  private static final ToDoubleFunction<double[]> WAVE =
      x -> Math.sin(x[0] * x[1]) + Math.cos(x[0] * x[1]);

  private static final double[] AT = {2, 3};

  private static final double[] WAVE_GRADIENT = {
    3 * (Math.cos(6) - Math.sin(6)), 2 * (Math.cos(6) - Math.sin(6))
  };

  @Test
  void centralDifferenceHasNineDigits() {
    double[] gradient = GradientCheck.centralDifference(WAVE, AT);
    assertThat(gradient).containsExactly(WAVE_GRADIENT, within(1e-9));
  }

  @Test
  void extrapolationHasTwelveDigits() {
    double[] gradient = GradientCheck.gradient(WAVE, AT);
    assertThat(gradient).containsExactly(WAVE_GRADIENT, within(1e-12));
  }

  @Test
  void thePointIsLeftAlone() {
    double[] x = {2, 3};
    GradientCheck.maxError(WAVE, x, WAVE_GRADIENT);
    GradientCheck.centralDifference(WAVE, x);
    assertThat(x).containsExactly(2, 3);
  }

  @Test
  void stepsFollowTheScaleOfThePoint() {
    double[] x = {1e8};
    ToDoubleFunction<double[]> f = a -> a[0] * a[0];
    assertThat(GradientCheck.gradient(f, x)[0]).isEqualTo(2e8, within(1e-4));
    assertThat(GradientCheck.centralDifference(f, x)[0]).isEqualTo(2e8, within(1.0));
  }

  @Test
  void stepsOutOfTheDomainAreLeftOut() {
    double[] x = {1e-3};
    ToDoubleFunction<double[]> log = a -> Math.log(a[0]);
    assertThat(GradientCheck.gradient(log, x)[0]).isEqualTo(1000, within(1e-5));
    ToDoubleFunction<double[]> root = a -> Math.sqrt(a[0] - 1);
    assertThat(GradientCheck.gradient(root, new double[] {1.01})[0]).isEqualTo(5, within(1e-8));
  }

  @Test
  void aKinkGivesTheMeanOfItsSlopes() {
    ToDoubleFunction<double[]> f = a -> Math.abs(a[0]) + Math.max(a[0], 0);
    assertThat(GradientCheck.gradient(f, new double[] {0})[0]).isEqualTo(0.5, within(1e-12));
    assertThat(GradientCheck.centralDifference(f, new double[] {0})[0])
        .isEqualTo(0.5, within(1e-12));
  }

  @Test
  void aConstantHasGradientZero() {
    assertThat(GradientCheck.gradient(a -> 1e6, AT)).containsExactly(0, 0);
    assertThat(GradientCheck.centralDifference(a -> 1e6, AT)).containsExactly(0, 0);
    assertThat(GradientCheck.gradient(a -> 0, AT)).containsExactly(0, 0);
  }

  @Test
  void whereTheFunctionIsNanTheGradientIsToo() {
    assertThat(GradientCheck.gradient(a -> Double.NaN, AT)).containsOnly(Double.NaN);
    assertThat(GradientCheck.centralDifference(a -> Double.NaN, AT)).containsOnly(Double.NaN);
  }

  @Test
  void maxErrorIsSmallForTheRightGradient() {
    assertThat(GradientCheck.maxError(WAVE, AT, WAVE_GRADIENT)).isLessThan(1e-12);
    assertThat(GradientCheck.maxError(a -> 1, new double[0], new double[0])).isZero();
  }

  @Test
  void maxErrorIsTheWorstComponent() {
    double[] wrong = WAVE_GRADIENT.clone();
    wrong[1] = 0;
    double size = Math.abs(WAVE_GRADIENT[1]);
    assertThat(GradientCheck.maxError(WAVE, AT, wrong)).isEqualTo(1, within(1e-9));
    wrong[1] = WAVE_GRADIENT[1] + 1e-3;
    assertThat(GradientCheck.maxError(WAVE, AT, wrong)).isEqualTo(1e-3 / size, within(1e-9));
  }

  @Test
  void maxErrorOfAValueThatIsNoNumberIsInfinite() {
    double[] wrong = {WAVE_GRADIENT[0], Double.NaN};
    assertThat(GradientCheck.maxError(WAVE, AT, wrong)).isInfinite();
    wrong[1] = Double.POSITIVE_INFINITY;
    assertThat(GradientCheck.maxError(WAVE, AT, wrong)).isInfinite();
    double[] nan = {Double.NaN, Double.NaN};
    assertThat(GradientCheck.maxError(a -> Double.NaN, AT, nan)).isZero();
  }

  @Test
  void maxErrorRefusesAGradientOfAnotherLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GradientCheck.maxError(WAVE, AT, new double[3]))
        .withMessage("gradient has length 3 but x has length 2");
  }
}
