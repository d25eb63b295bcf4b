package real;

import dev.backsweep.Differentiable;

/** A tridiagonal system by the algorithm of Thomas. */
final class Thomas {
  private Thomas() {}

  @Differentiable
  static double[] solve(double[] below, double[] diagonal, double[] above, double[] right) {
    int n = diagonal.length;
    double[] c = new double[n];
    double[] x = new double[n];
    c[0] = above[0] / diagonal[0];
    x[0] = right[0] / diagonal[0];
    for (int i = 1; i < n; i++) {
      double m = diagonal[i] - below[i] * c[i - 1];
      c[i] = above[i] / m;
      x[i] = (right[i] - below[i] * x[i - 1]) / m;
    }
    for (int i = n - 2; i >= 0; i--) {
      x[i] -= c[i] * x[i + 1];
    }
    return x;
  }
}
