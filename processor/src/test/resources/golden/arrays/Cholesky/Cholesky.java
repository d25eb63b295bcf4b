package golden;

import dev.backsweep.Differentiable;

/** A triangular array; the log-determinant from the diagonal of the factor. */
final class Cholesky {
  private Cholesky() {}

  @Differentiable
  static double logDeterminant(double[][] a) {
    double[][] l = new double[a.length][];
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      l[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double s = a[i][j];
        for (int k = 0; k < j; k++) {
          s -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(s) : s / l[j][j];
      }
      sum += 2 * Math.log(l[i][i]);
    }
    return sum;
  }

  static Object[] inputs() {
    return new Object[] {new double[][] {{4, 1, 0.5}, {1, 3, 0.2}, {0.5, 0.2, 2}}};
  }
}
