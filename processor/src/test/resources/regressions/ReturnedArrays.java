package regressions;

import dev.backsweep.Differentiable;

/**
 * Recursive methods return a new array, an argument or a row of one; what is returned is written
 * afterwards, kept from one round of a loop to the next, or dropped.
 */
final class ReturnedArrays {
  private ReturnedArrays() {}

  @Differentiable
  static double written(double[] a, double[] b, int n) {
    double[] y = pick(a.clone(), b.clone(), n);
    y[0] = y[0] * y[1] + a[0];
    double[] z = pick(y, b.clone(), n - 1);
    z[1] *= z[0];
    double s = 0;
    for (int i = 0; i < y.length; i++) {
      s += y[i] * z[i] * (i + 1);
    }
    return s;
  }

  private static double[] pick(double[] a, double[] b, int n) {
    if (n <= 0) {
      return a;
    }
    a[0] = Math.sin(a[0]) * b[1];
    b[1] = Math.cos(b[1] * a[1]) + 0.1 * n;
    double[] r = pick(b, a, n - 1);
    r[0] = Math.tanh(r[0] + a[1] * b[0]);
    return r;
  }

  @Differentiable
  static double rows(double[][] m, double t, int n) {
    double[] r = row(m, n, t);
    r[0] = r[0] * t;
    double[] q = row(m, n - 1, t);
    double s = 0;
    for (int i = 0; i < q.length; i++) {
      s += q[i] * r[i];
    }
    return s + m[0][0] * m[1][0];
  }

  private static double[] row(double[][] m, int n, double t) {
    if (n <= 1) {
      return m[Math.max(0, n)];
    }
    m[n - 1][0] *= t;
    double[] r = row(m, n - 2, t * 1.1);
    r[1] = r[1] * r[0] + m[n - 1][1];
    return r;
  }

  @Differentiable
  static double kept(double[] x) {
    double s = x[0];
    double[] last = null;
    for (int i = 0; i < 4; i++) {
      last = i % 2 == 0 ? powers(x[i % 2] + s * 0.01, i + 1) : last;
      last[0] += x[1];
    }
    return s * last[0] * last[1];
  }

  @Differentiable
  static double dropped(double[] x, int n) {
    powers(x[0], n);
    side(x.clone(), n);
    double[] y = x.clone();
    side(y, n);
    return y[0] * y[1];
  }

  private static double[] side(double[] x, int n) {
    x[0] = x[0] * x[1];
    return n <= 0 ? x.clone() : side(x, n - 1);
  }

  private static double[] powers(double x, int n) {
    if (n <= 0) {
      return new double[] {1};
    }
    double[] less = powers(x, n - 1);
    double[] more = new double[n + 1];
    for (int i = 0; i < n; i++) {
      more[i] = less[i];
    }
    more[n] = less[n - 1] * x;
    return more;
  }

  @Differentiable
  static double missing(double x, int n) {
    double[] y = maybe(x, n);
    return y == null ? x * x : y[0] * x;
  }

  private static double[] maybe(double x, int n) {
    if (n < 2) {
      return null;
    }
    if (n == 2) {
      return new double[] {x * x, 2};
    }
    return maybe(x * 1.5, n - 1);
  }

  @Differentiable
  static double ordered(double[] x, double w) {
    int[] p = sorted(x, x.length);
    p[0] = p[x.length - 1];
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      s = s * w + x[p[i]];
    }
    return s;
  }

  private static int[] sorted(double[] x, int n) {
    if (n == 0) {
      return new int[x.length];
    }
    int[] p = sorted(x, n - 1);
    int i = n - 1;
    while (i > 0 && x[p[i - 1]] > x[n - 1]) {
      p[i] = p[i - 1];
      i--;
    }
    p[i] = n - 1;
    return p;
  }
}
