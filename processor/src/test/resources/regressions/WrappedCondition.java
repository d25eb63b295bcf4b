package regressions;

import dev.backsweep.Differentiable;

/** Comparisons of sums and products that wrap around: they say nothing of the operands. */
final class WrappedCondition {
  private WrappedCondition() {}

  @Differentiable
  static double sum(double[] x) {
    double[] a = {1.5, 0.5};
    for (int i = 0; i < x.length; i++) {
      int hash = i * 1103515245 + 12345;
      if (hash < 0) {
        a[0] = a[0] * x[i];
      } else {
        a[1] = a[1] * a[1] * x[i];
      }
    }
    return a[0] * a[1];
  }

  @Differentiable
  static double product(double[] x) {
    double[] a = {1.5, 0.5};
    for (int i = 0; i < x.length; i++) {
      if (i * 65539 * 65537 < 0) {
        a[0] = Math.sin(a[0] * x[i]);
      }
      if (i * 65539 * 65537 >= 0) {
        a[1] = a[1] * a[1] * x[i];
      }
    }
    return a[0] * a[1];
  }

  @Differentiable
  static double sentinel(double[] x) {
    int last = Integer.MIN_VALUE;
    double[] a = {1.5, 0.5};
    for (int i = 0; i < x.length; i++) {
      if (i - last < 0) {
        a[0] = Math.sin(a[0] * x[i]);
      }
    }
    return a[0] * a[1];
  }

  @Differentiable
  static double bound(double[] x, int n) {
    int large = Integer.MAX_VALUE;
    double[] a = {1.5, 0.5};
    for (int i = 0; i < x.length; i++) {
      if (i < large + n) {
        a[0] = Math.sin(a[0] * x[i]);
      } else {
        a[1] = Math.cos(a[1] * x[i] * a[0]);
      }
    }
    return a[0] * a[1];
  }
}
