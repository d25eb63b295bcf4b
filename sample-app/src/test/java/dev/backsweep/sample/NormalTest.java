package dev.backsweep.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

/** The distribution function and its derivative, the density, in every branch. */
class NormalTest {
  private static double density(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  @Test
  void theDerivativeIsTheDensity() {
    for (double x = -9; x <= 9; x += 0.0625) {
      var g = NormalGrad.cdf(x);
      assertEquals(Normal.cdf(x), g.value());
      assertEquals(density(x), g.dx(), 2e-14, "at " + x);
      assertEquals(Erf.erfc(-x / Math.sqrt(2)) / 2, g.value(), 2e-15, "at " + x);
    }
  }

  @Test
  void farTailsKeepTheirRelativeAccuracy() {
    for (double x = -30; x < -7.1; x += 0.5) {
      assertEquals(1, NormalGrad.cdf(x).dx() / density(x), 1e-6, "at " + x);
    }
  }

  @Test
  void theMiddleIsNotAKink() {
    assertEquals(0.5, NormalGrad.cdf(0).value(), 1e-15);
    assertEquals(1 / Math.sqrt(2 * Math.PI), NormalGrad.cdf(0.0).dx(), 2e-14);
    assertEquals(1 / Math.sqrt(2 * Math.PI), NormalGrad.cdf(-0.0).dx(), 2e-14);
  }
}
