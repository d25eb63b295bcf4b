package golden;

import dev.backsweep.Differentiable;

/** A recursive method that returns an array. */
final class Powers {
  private Powers() {}

  @Differentiable
  static double last(double x, double scale) {
    double[] p = powers(x, 4);
    p[2] *= scale;
    return p[2] + 3 * p[3];
  }

  private static double[] powers(double x, int n) {
    if (n == 0) {
      return new double[] {1};
    }
    double[] less = powers(x, n - 1);
    double[] more = new double[n + 1];
    for (int i = 0; i < n; i++) {
      more[i] = less[i];
    }
    more[n] = x * less[n - 1];
    return more;
  }

  static Object[] inputs() {
    return new Object[] {1.3, 0.7};
  }
}
