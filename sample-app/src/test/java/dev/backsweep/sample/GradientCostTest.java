package dev.backsweep.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The Rosenbrock gradient is right for any number of inputs, and its cost does not follow them. */
class GradientCostTest {
  @Test
  void rosenbrockOfTwoVariables() {
    var g = GradientCostGrad.rosenbrock(new double[] {-1.2, 1});
    assertEquals(24.2, g.value(), 1e-13);
    assertArrayEquals(new double[] {-215.6, -88}, g.dx(), 1e-12);
  }

  @Test
  void theMinimumHasNoSlope() {
    assertArrayEquals(
        new double[5], GradientCostGrad.rosenbrock(new double[] {1, 1, 1, 1, 1}).dx());
  }

  @Test
  void fewerThanTwoVariablesHaveNothingToAdd() {
    assertArrayEquals(new double[1], GradientCostGrad.rosenbrock(new double[] {7}).dx());
    assertArrayEquals(new double[0], GradientCostGrad.rosenbrock(new double[0]).dx());
  }

  @Test
  void reverseSweepIsCheaperThanDifferencesForManyInputs() {
    GradientCost.Cost cost = GradientCost.measure(512);
    assertThat(cost.apart()).isLessThan(1e-7);
    assertThat(cost.reverse()).isLessThan(cost.differences());
  }
}
