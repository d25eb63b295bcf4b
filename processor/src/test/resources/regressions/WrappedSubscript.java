package regressions;

import dev.backsweep.Differentiable;

/** A subscript that wraps around to the same element in every iteration. */
final class WrappedSubscript {
  private WrappedSubscript() {}

  @Differentiable
  static void constant(double[] a, double[] x, int n) {
    for (int i = 1; i < n; i++) {
      a[i * 65536 * 65536] = a[i * 65536 * 65536] * x[i];
    }
  }
}
