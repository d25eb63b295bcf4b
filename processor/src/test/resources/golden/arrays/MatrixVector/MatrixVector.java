package golden;

import dev.backsweep.Differentiable;

/** Rows of a matrix, by index and by name. */
final class MatrixVector {
  private MatrixVector() {}

  @Differentiable
  static double[] multiply(double[][] matrix, double[] x) {
    double[] y = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      double[] row = matrix[i];
      for (int j = 0; j < row.length; j++) {
        y[i] += row[j] * x[j];
      }
    }
    return y;
  }
}
