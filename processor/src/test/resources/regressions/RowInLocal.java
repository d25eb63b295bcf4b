package regressions;

import dev.backsweep.Differentiable;

/** A row in a local, read up to its own length. */
final class RowInLocal {
  private RowInLocal() {}

  @Differentiable
  static double loop(double[][] m) {
    double[] w = m[0];
    double sum = 2.0;
    for (int i = 0; i < w.length; i++) {
      sum += w[i] * (1 + 0.5 * i);
    }
    return sum;
  }

  @Differentiable
  static double before(double[][] m) {
    double[] w = m[0];
    double sum = w[0];
    for (int i = 0; i < w.length; i++) {
      sum += w[i] * (1 + 0.5 * i);
    }
    return sum;
  }
}
