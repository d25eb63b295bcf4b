package regressions;

import dev.backsweep.Differentiable;

/** Values that are read again from where they were written, by subscripts computed afterwards. */
final class WrittenValues {
  private WrittenValues() {}

  @Differentiable
  static double mirrored(double[] x) {
    int n = x.length;
    double[] a = new double[n];
    double s = 1;
    for (int i = 0; i < n; i++) {
      double v = Math.exp(x[i] * 0.3);
      int k = n - 1 - i;
      a[k] = v;
      s = s * v;
    }
    return n == 0 ? s : s + a[0];
  }

  /** The subscript depends on the value itself. */
  @Differentiable
  @SuppressWarnings("backsweep:ACTIVE_TO_INTEGER")
  static double scattered(double[] x) {
    double[] a = new double[20];
    double s = 1;
    for (int i = 0; i < x.length; i++) {
      double v = Math.exp(x[i] * 0.5) * s;
      int k = (int) v;
      a[Math.floorMod(k, 20)] = v;
      s = s * v * 0.3;
    }
    return s + a[0];
  }

  @Differentiable
  static double outside(double x, double[] a) {
    double[] none = new double[0];
    for (int i = 0; i < 0; i++) {
      x /= x;
      none[a.length - 1] = x;
    }
    return x * x;
  }
}
