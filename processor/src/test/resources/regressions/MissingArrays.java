package regressions;

import dev.backsweep.Differentiable;

/** Arrays that are null: passed, chosen, kept in a variable or in a matrix. */
final class MissingArrays {
  private MissingArrays() {}

  @Differentiable static double a(double[] x, int n) { h(x, null); h(x, new double[2]); return x[0]; }
  static void h(double[] x, double[] w) { if (w != null) w[0] = x[0]; x[0] *= 2; }
  @Differentiable static double b(double[] x, int n) { return hb(x, null); }
  static double hb(double[] x, double[][] m) { if (m != null) for (double[] r : m) x[0] += r[0]; return x[0]; }
  @Differentiable static double c(double[] x, int n) { return g(x, null); } 
  static double g(double[] x, double[] y) { return y == null ? x[0] : y[0] * x[0]; }
  @Differentiable static double d(double[] x, int n) { double[] y = null; if (y != null) return y[0]; return x[0]; }
  @Differentiable static double e(double[] x, int n) { double[] y = null; return n > 3 ? x[0] : y[0]; }
  @Differentiable static double f(double[] x, int n) { double[] y = null; return n > 3 ? x[0] : y.length * x[0]; }
  @Differentiable static double gg(double[] x, int n) { return gk(x, null, n) * gs(x[0], null); }
  static double gk(double[] x, int[] k, int n) { return n > 3 ? x[0] : x[k[0]]; }
  static double gs(double x, String k) { return x > 1.0 ? x : x * k.length(); }
  @Differentiable static double hh(double[] x, int n) { return r(x, null, Math.min(5, n)); }
  static double r(double[] x, double[] y, int n) { return n <= 0 ? (y == null ? 1 : y[0]) : r(x, n == 3 ? null : x, n - 1) * x[0]; }
  @Differentiable static double i(double[] x, int n) { return nulls(x, null) + nulls(x, n > 3 ? x : null); }
  @Differentiable static double j(double[] x, double[] z, int n) { double[] y = null; return nulls(x, y) + nulls(x, n > 3 ? z : null) + nulls(x, (double[]) null) + nulls(x, n > 3 ? x.clone() : null); }
  @Differentiable static double k(double[] x, int n) { double[] y = null; if (n > 3) y = x.clone(); double s = 0; double[] last = null; for (int i = 0; i < n; i++) { if (last != null) s += last[0]; last = i % 2 == 0 ? x : null; } return s + nulls(x, y); }
  @Differentiable static double l(double[] x, int n) { double[][] m = {x, null}; return nulls(m[0], m[1]) + nulls(pick(x, n), null); }
  static double[] pick(double[] x, int n) { if (n <= 0) return null; return n > 20 ? pick(x, n - 1) : x; }
  @Differentiable public static double nulls(double[] x, double[] y) { return y == null ? x[0] : x[0] * y[0]; }
}
