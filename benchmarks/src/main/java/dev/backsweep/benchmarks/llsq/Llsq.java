package dev.backsweep.benchmarks.llsq;

import dev.backsweep.Differentiable;

/** Least squares with a polynomial: GradBench's {@code llsq}. */
public final class Llsq {
  private Llsq() {}

  /**
   * Measures how far a polynomial is from the sign function.
   *
   * @param x the coefficients of the polynomial
   * @param n how many points, evenly from -1 to 1
   * @return half the sum of the squared residuals
   */
  @Differentiable
  public static double primal(double[] x, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double t = -1 + 2.0 * i / (n - 1);
      double residual = Math.signum(t);
      double power = 1;
      for (int j = 0; j < x.length; j++) {
        residual -= x[j] * power;
        power *= t;
      }
      sum += residual * residual;
    }
    return sum / 2;
  }
}
