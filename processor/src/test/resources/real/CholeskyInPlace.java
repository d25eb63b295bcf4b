package real;

import dev.backsweep.Differentiable;

/** The Cholesky factor of a symmetric positive definite matrix, in place of its lower half. */
final class CholeskyInPlace {
  private CholeskyInPlace() {}

  @Differentiable
  static void factor(double[][] a) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = j - 1; k >= 0; k--) {
          sum -= a[i][k] * a[j][k];
        }
        if (i == j) {
          a[i][i] = Math.sqrt(sum);
        } else {
          a[i][j] = sum / a[j][j];
          a[j][i] = 0;
        }
      }
    }
  }
}
