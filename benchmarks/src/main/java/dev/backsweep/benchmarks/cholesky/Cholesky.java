package dev.backsweep.benchmarks.cholesky;

import dev.backsweep.Differentiable;

/** The logarithm of a determinant, by the decomposition of Cholesky. */
public final class Cholesky {
  private Cholesky() {}

  /**
   * Decomposes a positive definite matrix and adds the logarithms of the diagonal.
   *
   * @param a the matrix, of which only the lower triangle is read
   * @return the logarithm of its determinant
   */
  @Differentiable
  public static double logDeterminant(double[][] a) {
    int n = a.length;
    double[][] root = new double[n][n];
    double log = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= root[i][k] * root[j][k];
        }
        if (i == j) {
          root[i][i] = Math.sqrt(sum);
          log += 2 * Math.log(root[i][i]);
        } else {
          root[i][j] = sum / root[j][j];
        }
      }
    }
    return log;
  }
}
