package regressions;

import dev.backsweep.Differentiable;

/** One row stands in two places: of one matrix, of a matrix and its copy, of two matrices. */
final class SharedRows {
  private SharedRows() {}

  @Differentiable
  static double copied(double[] x) {
    double[][] p = {x.clone()};
    double[][] c = p.clone();
    double[][][] t = {p, c};
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double v = t[0][0][i];
      s += v * v;
      t[1][0][i] = 0;
    }
    return s;
  }

  @Differentiable
  static double crossed(double y, double z) {
    double[] a = {y};
    double[] b = {z};
    double[][] p = {a, b};
    double[][] q = {b, a};
    double s = 0;
    for (int k = 0; k < 2; k++) {
      double[][] u = k == 0 ? p : q;
      double v = u[0][0];
      s += v * v;
      u[1][0] = s;
    }
    return s;
  }

  @Differentiable
  static double passedTwice(double[] x) {
    double[] c = x.clone();
    double[][] p = pair(c, c, 1);
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double v = p[0][i];
      s += v * v;
      p[1][i] = 0;
    }
    return s;
  }

  private static double[][] pair(double[] x, double[] y, int n) {
    return n > 0 ? pair(x, y, n - 1) : new double[][] {x, y};
  }

  @Differentiable
  static double madeWithout(double x) {
    double[][] m = shared(1);
    m[0][0] = x;
    return m[1][0];
  }

  private static double[][] shared(int n) {
    if (n > 0) {
      return shared(n - 1);
    }
    double[] z = new double[1];
    return new double[][] {z, z};
  }

  @Differentiable
  static double madeOfConstants(double x) {
    double[][] m = rounded(x, 1);
    m[0][0] = x;
    return m[1][0];
  }

  private static double[][] rounded(double y, int n) {
    if (n > 0) {
      return rounded(1.0, n - 1);
    }
    double[] z = new double[1];
    z[0] = Math.floor(y);
    return new double[][] {z, z};
  }

  @Differentiable
  static double putTwice(double x) {
    double[] a = {x};
    double[][][] t = new double[1][][];
    put(t, a, a, 1);
    double[][] u = t[0];
    double s = 0;
    for (int k = 0; k < 1; k++) {
      double v = u[k][0];
      s += v * v;
      u[k + 1][0] = 3;
    }
    return s;
  }

  private static void put(double[][][] t, double[] a, double[] b, int n) {
    if (n > 0) {
      put(t, a, b, n - 1);
    } else {
      t[0] = new double[][] {a, b};
    }
  }
}
