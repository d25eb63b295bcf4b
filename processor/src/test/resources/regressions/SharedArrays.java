package regressions;

import dev.backsweep.Differentiable;

/** One array under two names: for two parameters of a helper, and in two rows of a matrix. */
final class SharedArrays {
  private SharedArrays() {}

  @Differentiable
  static double recursive(double x, double y) {
    double[] m = {x, y};
    write(m, m, 3);
    return m[0] + m[1];
  }

  private static void write(double[] a, double[] b, int n) {
    if (n > 0) {
      double x = b[0] * b[0];
      a[0] = 0.5 * x;
      a[1] += b[0] * x;
      write(a, b, n - 1);
    }
  }

  @Differentiable
  static double oneRowTwice(double x) {
    double[] r = {1, x, 0.5};
    double[][] a = {r, r};
    rows(a);
    return r[0] + r[2];
  }

  private static void rows(double[][] a) {
    double z = a[0][1];
    a[1][1] = z * z;
    a[0][2] += a[0][1] * z;
    for (int i = 0; i < 2; i++) {
      a[i][0] = 1.5 * a[i][1] * a[i][0] + 2;
    }
  }

  @Differentiable
  static double oneRowTwiceInHelper(double x) {
    double[] r = {1, x, 0.5};
    double[][] a = {r, r};
    deeper(a, 2);
    return r[0] + r[2];
  }

  private static void deeper(double[][] a, int n) {
    if (n > 0) {
      rows(a);
      deeper(a, n - 1);
    }
  }

  @Differentiable
  static double copyOfSharing(double x) {
    double[] r = {1, x, 0.5};
    double[][] a = {r, {2, 3, 4}};
    a[1] = r;
    double[][] b = a.clone();
    rows(b);
    return r[0] + r[2];
  }

  @Differentiable
  static double passedTwice(double[] a) {
    return product(a, a, a.length - 1) * a[0];
  }

  private static double product(double[] a, double[] b, int i) {
    if (i < 0) {
      return 0;
    }
    a[i] *= b[a.length - 1 - i];
    return product(a, b, i - 1) + a[i] * b[i];
  }
}
