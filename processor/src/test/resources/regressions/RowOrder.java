package regressions;

import dev.backsweep.Differentiable;

/** Rows are fetched where the method fetches them, and not before. */
final class RowOrder {
  private RowOrder() {}

  @Differentiable
  static double sum(double[] a, double[][] m) {
    return a[0] + m[1][0];
  }

  @Differentiable
  static double literal(double[] a, double[][] m) {
    double[] w = {2.0, a[0] + m[1][0], 2.0};
    return w[1];
  }

  @Differentiable
  static void replaced(double[] a, double[][] m) {
    a[0] += m[2][0];
    m[2] = new double[a.length];
  }
}
