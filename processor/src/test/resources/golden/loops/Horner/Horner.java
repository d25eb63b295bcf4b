package golden;

import dev.backsweep.Differentiable;

/** Counts down. */
final class Horner {
  private Horner() {}

  @Differentiable
  static double horner(double[] coefficients, double x) {
    double y = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      y = y * x + coefficients[i];
    }
    return y;
  }
}
