package real;

import dev.backsweep.Differentiable;

/** A polynomial and its slope at a point. */
final class Horner {
  private Horner() {}

  @Differentiable
  static double valuePlusSlope(double[] coefficients, double x) {
    double value = 0;
    double slope = 0;
    for (int i = coefficients.length; i-- > 0; ) {
      slope = slope * x + value;
      value = value * x + coefficients[i];
    }
    return value + slope;
  }
}
