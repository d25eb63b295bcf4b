package real;

import dev.backsweep.Differentiable;

/** The trace of a power of a matrix by repeated squaring. */
final class MatrixPower {
  private MatrixPower() {}

  @Differentiable
  static double trace(double[][] a, int power) {
    int n = a.length;
    double[][] result = new double[n][n];
    for (int i = 0; i < n; i++) {
      result[i][i] = 1;
    }
    double[][] square = a;
    for (int p = power; p > 0; p >>= 1) {
      if ((p & 1) == 1) {
        result = product(result, square);
      }
      square = product(square, square);
    }
    double trace = 0;
    for (int i = 0; i < n; i++) {
      trace += result[i][i];
    }
    return trace;
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] c = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < b[0].length; j++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }
}
