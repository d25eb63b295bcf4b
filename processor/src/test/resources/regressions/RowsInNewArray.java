package regressions;

import dev.backsweep.Differentiable;

/** A new array of old rows is made in every iteration; the rows are the same ones. */
final class RowsInNewArray {
  private RowsInNewArray() {}

  @Differentiable
  static double literal(double[] p, double[] q, double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[][] t = {p, q};
      t[0][i] = x[i] * 2;
      double v = t[0][x.length - 1 - i];
      s += v * v * v + product(t, i, 2);
    }
    return s;
  }

  @Differentiable
  static double copy(double[][] m, double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[][] t = m.clone();
      t[0][i] = x[i] * 2;
      double v = t[0][x.length - 1 - i];
      s += v * v * v + product(t, i, 2);
    }
    return s;
  }

  private static double product(double[][] t, int i, int depth) {
    return depth <= 0 ? t[0][i] * t[t.length - 1][i] : product(t, i, depth - 1) * 0.5;
  }
}
