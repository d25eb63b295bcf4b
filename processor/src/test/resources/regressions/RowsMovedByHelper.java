package regressions;

import dev.backsweep.Differentiable;

/** A helper that is not written out moves rows, and those of the adjoint with them. */
final class RowsMovedByHelper {
  private RowsMovedByHelper() {}

  @Differentiable
  static double replaced(double[] a, double x) {
    double[] t = {x, x};
    double[][] g = {a, t};
    for (int i = 0; i < 3; i++) {
      g[i & 1][0] *= Math.cos(x);
      if (i == 1) {
        replace(g, t, 2);
      }
    }
    return t[0] * a[0];
  }

  private static void replace(double[][] g, double[] t, int depth) {
    if (depth <= 0) {
      g[0] = t;
      return;
    }
    replace(g, t, depth - 1);
  }

  @Differentiable
  static double determinant(double[][] m) {
    return eliminate(m, 0);
  }

  private static double eliminate(double[][] m, int k) {
    int n = m.length;
    if (k == n) {
      return 1;
    }
    int p = k;
    for (int i = k; i < n; i++) {
      if (Math.abs(m[i][k]) > Math.abs(m[p][k])) {
        p = i;
      }
    }
    double sign = p == k ? 1 : -1;
    double[] row = m[p];
    m[p] = m[k];
    m[k] = row;
    for (int i = k + 1; i < n; i++) {
      double f = m[i][k] / m[k][k];
      for (int j = k; j < n; j++) {
        m[i][j] -= f * m[k][j];
      }
    }
    return sign * m[k][k] * eliminate(m, k + 1);
  }

  @Differentiable
  static double movedAfterwards(double[][] m) {
    double y = power(m, 0, 2);
    double[] row = m[0];
    m[0] = m[1];
    m[1] = row;
    return y * m[0][0];
  }

  private static double power(double[][] m, int i, int depth) {
    m[i][0] *= m[i][0];
    return depth > 0 ? m[i][0] * power(m, i, depth - 1) : 1;
  }
}
