package real;

import dev.backsweep.Differentiable;

/** The logarithm of the determinant of a symmetric positive definite matrix, read from below. */
final class Cholesky {
  private Cholesky() {}

  @Differentiable
  static double logDeterminant(double[][] a) {
    int n = a.length;
    double[][] l = new double[n][n];
    double sum = 0;
    for (int j = 0; j < n; j++) {
      double d = a[j][j];
      for (int k = 0; k < j; k++) {
        d -= l[j][k] * l[j][k];
      }
      if (d <= 0) {
        throw new ArithmeticException("not positive definite at " + j);
      }
      l[j][j] = Math.sqrt(d);
      sum += Math.log(l[j][j]);
      for (int i = j + 1; i < n; i++) {
        double s = a[i][j];
        for (int k = 0; k < j; k++) {
          s -= l[i][k] * l[j][k];
        }
        l[i][j] = s / l[j][j];
      }
    }
    return 2 * sum;
  }
}
