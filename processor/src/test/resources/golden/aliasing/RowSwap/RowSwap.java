package golden;

import dev.backsweep.Differentiable;

/** LU elimination that swaps rows by reference, in a copy of the matrix. */
final class RowSwap {
  private RowSwap() {}

  @Differentiable
  static double determinant(double[][] matrix) {
    int n = matrix.length;
    double[][] a = new double[n][];
    for (int i = 0; i < n; i++) {
      a[i] = matrix[i].clone();
    }
    double determinant = 1;
    for (int k = 0; k < n; k++) {
      int p = k;
      for (int i = k + 1; i < n; i++) {
        if (Math.abs(a[i][k]) > Math.abs(a[p][k])) {
          p = i;
        }
      }
      if (p != k) {
        double[] row = a[p];
        a[p] = a[k];
        a[k] = row;
        determinant = -determinant;
      }
      determinant *= a[k][k];
      for (int i = k + 1; i < n; i++) {
        double factor = a[i][k] / a[k][k];
        for (int j = k + 1; j < n; j++) {
          a[i][j] -= factor * a[k][j];
        }
      }
    }
    return determinant;
  }

  static Object[] inputs() {
    return new Object[] {new double[][] {{0.5, 1, 2}, {2, -1, 0.3}, {1, 3, -0.7}}};
  }
}
