package regressions;

import dev.backsweep.Differentiable;

/** A read in the return statement may throw, and does so before any buffer is touched. */
final class LateException {
  private LateException() {}

  @Differentiable
  @SuppressWarnings("backsweep:UNUSED_INPUT")
  static double element(double[] a, int n) {
    double[] w = new double[n - 1];
    a[0] = 2.0;
    return w[0];
  }
}
