package regressions;

import dev.backsweep.Differentiable;

/** Calls whose result's adjoint is known beforehand, and such where it only seems so. */
final class JointCalls {
  private JointCalls() {}

  @Differentiable
  static double det(double[] a, double[] b, int n) {
    int ell = Math.min(4, (int) Math.sqrt(a.length));
    return ell < 1 ? 0 : minor(a, ell, 0, (1 << ell) - 1) + b.length;
  }

  private static double minor(double[] a, int ell, int row, int columns) {
    if (row == ell - 1) {
      return a[row * ell + Integer.numberOfTrailingZeros(columns)];
    }
    double det = 0;
    double sign = 1;
    for (int rest = columns; rest != 0; rest &= rest - 1) {
      int column = Integer.numberOfTrailingZeros(rest);
      det += sign * a[row * ell + column] * minor(a, ell, row + 1, columns & ~(1 << column));
      sign = -sign;
    }
    return det;
  }

  // Scalar arguments; the result is a factor.
  @Differentiable
  static double rec(double[] x, double y, int n) {
    return 2 * r1(x, y * y, 0, Math.min(n, x.length));
  }

  private static double r1(double[] x, double y, int i, int n) {
    if (i >= n) {
      return y;
    }
    double t = Math.sin(y * x[i]);
    double s = t * r1(x, y + t, i + 1, n);
    if (y > 0.3) {
      s += y * t;
    }
    return s;
  }

  // Calls in loops over samples.
  @Differentiable
  static double loss(double[] x, double[] y, double p, int n) {
    double s = 0;
    for (int i = 0; i < x.length && i < y.length; i++) {
      s += y[i] * pow(x, p * x[i], i, 3);
    }
    return s * 0.5 - p;
  }

  private static double pow(double[] x, double p, int i, int k) {
    if (k == 0) {
      return p * x[i];
    }
    return Math.cos(p) * pow(x, p + x[i], i, k - 1);
  }

  // The result is squared.
  @Differentiable
  static double non(double[] x, double p, int n) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double v = pow(x, p, i, 2);
      s += v * v;
    }
    return s;
  }

  // Calls and loops in branches.
  @Differentiable
  static double arms(double[] x, double p, int n) {
    double q = p * p;
    double r;
    if (n % 2 == 0) {
      double u = q * 3;
      r = u * pow(x, q, 0, n > 0 && x.length > 0 ? 2 : 0) + u;
    } else {
      double s = q;
      for (int i = 0; i < x.length; i++) {
        double e = Math.exp(x[i] * q);
        s += e * e * pow(x, e, i, 1);
      }
      r = 3 * s;
    }
    return r * 2 + q;
  }

  // Arrays that change behind the call, or in each iteration.
  @Differentiable
  static double after(double[] x, double p, int n) {
    double[] t = new double[3];
    t[0] = p;
    t[1] = p * 2;
    t[2] = 1;
    double s = pow(t, p, 1, 2);
    t[1] = s * p;
    return s + t[1] * t[0];
  }

  @Differentiable
  static double after2(double[] x, double p, int n) {
    double[] t = {p, 2 * p, 1};
    double s = pow(t, p, 1, 2);
    t[1] = 7;
    return s + pow(t, p, 1, 1);
  }

  @Differentiable
  static double inloop(double[] x, double p, int n) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[] t = {p, x[i], 1};
      double v = pow(t, p, 1, 2);
      t[1] = p * p;
      s += v + pow(t, x[i], 1, 2);
    }
    return s;
  }

  @Differentiable
  static double inloop2(double[] x, double p, int n) {
    double s = 0;
    double[] t = new double[3];
    for (int i = 0; i < x.length; i++) {
      t[1] = p * x[i];
      s += pow(t, p, 1, 2);
    }
    return s;
  }

  @Differentiable
  static double inloop3(double[] x, double p, int n) {
    double s = 0;
    double[] t = new double[3];
    for (int i = 0; i < x.length; i++) {
      s += pow(t, p, 1, 2);
      t[1] += p * x[i];
    }
    return s;
  }

  @Differentiable
  static double inloop4(double[] x, double p, int n) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double[] t = {p, x[i], 1};
      double v = pow(t, p, 1, 2);
      s += v + fill(t, p);
    }
    return s;
  }

  private static double fill(double[] t, double p) {
    if (p > 5) {
      return fill(t, p / 2);
    }
    t[0] = p * t[1];
    return t[0] * p;
  }

  // Rows of matrices, one array twice, exceptions.
  @Differentiable
  static double rows(double[][] m, double p) {
    double s = 0;
    for (int i = 0; i < m.length; i++) {
      s += p * row(m, i, 0);
    }
    return s;
  }

  private static double row(double[][] m, int i, int j) {
    if (j >= m[i].length) {
      return 1;
    }
    double[] r = m[i];
    return r[j] * row(m, i, j + 1) + (i > 0 ? m[i - 1][j] : 2);
  }

  @Differentiable
  static double alias(double[] x, double p) {
    if (x.length < 2) return p;
    return two(x, x, p, 2) * p + two(x, new double[] {p, 1}, p, 1);
  }

  private static double two(double[] a, double[] b, double p, int k) {
    if (k == 0) {
      return a[0] * b[1] * p;
    }
    return a[1] * two(b, a, p * b[0], k - 1);
  }

  @Differentiable
  static double thr(double[] x, double p) {
    return p * chk(x, p, 0);
  }

  private static double chk(double[] x, double p, int i) {
    if (i == 3) {
      throw new IllegalStateException("three");
    }
    if (i >= x.length) {
      return p;
    }
    return x[i] * chk(x, p * x[i], i + 1);
  }

  @Differentiable
  static double cond(double[] x, double p, int n) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > 0) {
        s += pow(x, p, i, 1) * p;
      } else if (x[i] < -0.5) {
        s -= x[i];
      }
    }
    return s;
  }

  @Differentiable
  static double nest(double[] x, double p, int n) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double u = 0;
      for (int j = 0; j <= i; j++) {
        u += pow(x, p * x[j], j, 1);
      }
      s += u * x[i];
    }
    return s;
  }

  @Differentiable
  static double nest2(double[] x, double p, int n) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double u = 0;
      for (int j = 0; j <= i; j++) {
        u += pow(x, p * x[j], j, 1);
      }
      s += x[i] * u + u;
      if (x[i] > 0) {
        double e = Math.exp(u);
        s += e * e;
      }
    }
    return s;
  }

  @Differentiable
  static double armLoop(double[] x, double p, int n) {
    double s = p;
    if (p > 0) {
      for (int i = 0; i < x.length; i++) {
        double e = Math.exp(x[i] * p);
        s += e * e;
      }
    } else {
      double t = p * 2;
      s = t;
      for (int i = 0; i < x.length; i++) {
        double e = Math.sin(x[i] * t);
        s += e * e * t;
      }
      s *= 3;
    }
    return s * p;
  }

  @Differentiable
  static double armLoop2(double[] x, double p, int n) {
    double s = p;
    if (n > 2) {
      double t = p * p;
      if (p > 0) {
        t = t + p;
        double w = t;
        for (int i = 0; i < x.length; i++) {
          double e = Math.exp(x[i] * t);
          w += e * e;
        }
        s = w * 2;
      } else {
        s = t * t;
      }
    }
    return s;
  }

  /** The same array of integers for two parameters, one of which is written. */
  @Differentiable
  static double sharedIndices(double[] x) {
    int[] a = {1};
    return indexed(a, a, x, 1);
  }

  private static double indexed(int[] p, int[] q, double[] x, int depth) {
    if (depth > 0) {
      return indexed(p, q, x, depth - 1);
    }
    p[0] = 0;
    return x[q[0]] * x[q[0]];
  }

  @Differentiable
  static double sharedRows(double[] x) {
    int[] a = {1};
    int[][] p = {a, a};
    return throughRows(p, x, 1);
  }

  private static double throughRows(int[][] p, double[] x, int depth) {
    if (depth > 0) {
      return throughRows(p, x, depth - 1);
    }
    p[0][0] = 0;
    return x[p[1][0]] * x[0];
  }
}
