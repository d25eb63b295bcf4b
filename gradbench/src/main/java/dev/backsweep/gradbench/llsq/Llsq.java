package dev.backsweep.gradbench.llsq;

import dev.backsweep.Differentiable;

/** Least squares: how far a polynomial is from the sign function on a grid over [-1, 1]. */
public final class Llsq {
  private Llsq() {}

  /** Returns half the sum of squares of the {@code n} residuals, n at least 2. */
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
    return 0.5 * sum;
  }
}
