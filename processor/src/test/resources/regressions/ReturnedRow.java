package regressions;

import dev.backsweep.Differentiable;

/** The result is a row of a parameter, so its cotangent adds to that row's. */
final class ReturnedRow {
  private ReturnedRow() {}

  @Differentiable
  static double[] last(double[][] m) {
    double[] w = m[m.length - 1];
    return w;
  }
}
