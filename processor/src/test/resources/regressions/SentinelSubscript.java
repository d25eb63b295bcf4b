package regressions;

import dev.backsweep.Differentiable;

/** Subscripts out of range in code that never runs: the adjoint must not use them either. */
final class SentinelSubscript {
  private SentinelSubscript() {}

  @Differentiable
  static double inABranch(double[] x, double[] y, int n) {
    int k = x.length;
    double s = 1;
    for (int i = 0; i < n; i++) {
      if (k < x.length) {
        s += x[k] * y[i] * y[i];
      }
      s = s + y[i] * y[i];
    }
    return s * s;
  }

  @Differentiable
  static double inAnInnerLoop(double[] x, double[] y, int n, int m) {
    int k = x.length;
    double s = 1;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m - 3; j++) {
        s += x[k] * y[i] * y[i];
      }
      s += y[i] * y[i];
    }
    return s * s;
  }

  @Differentiable
  static double found(double[] x, double[] y) {
    int k = -1;
    for (int i = 0; i < y.length; i++) {
      if (y[i] > 100) {
        k = i;
      }
    }
    double s = 1;
    for (int i = 0; i < y.length; i++) {
      if (y[i] > 100) {
        s += x[k] * y[i] * y[i];
      }
      s = s + y[i] * y[i];
    }
    return s * s;
  }
}
