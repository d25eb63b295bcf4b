package dev.backsweep.benchmarks.cholesky;

/**
 * The gradient of {@link Cholesky} by hand: the root itself is all that is kept.
 *
 * <p>The adjoint of the root becomes, entry by entry, that of the matrix.
 */
final class CholeskyByHand {
  private CholeskyByHand() {}

  static double adjoint(double[][] a, double[][] aBar, double resultBar) {
    int n = a.length;
    double[][] root = new double[n][];
    double log = 0;
    for (int i = 0; i < n; i++) {
      double[] rowI = new double[i + 1];
      root[i] = rowI;
      for (int j = 0; j < i; j++) {
        double[] rowJ = root[j];
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= rowI[k] * rowJ[k];
        }
        rowI[j] = sum / rowJ[j];
      }
      double sum = a[i][i];
      for (int k = 0; k < i; k++) {
        sum -= rowI[k] * rowI[k];
      }
      rowI[i] = Math.sqrt(sum);
      log += 2 * Math.log(rowI[i]);
    }

    double[][] rootBar = new double[n][];
    for (int i = 0; i < n; i++) {
      rootBar[i] = new double[i + 1];
    }
    for (int i = n - 1; i >= 0; i--) {
      double[] rowI = root[i];
      double[] rowIBar = rootBar[i];
      double pivot = rowI[i];
      double diagonalBar = (rowIBar[i] + 2 * resultBar / pivot) * 0.5 / pivot;
      rowIBar[i] = diagonalBar;
      for (int k = 0; k < i; k++) {
        rowIBar[k] -= 2 * diagonalBar * rowI[k];
      }
      for (int j = i - 1; j >= 0; j--) {
        double[] rowJ = root[j];
        double[] rowJBar = rootBar[j];
        double sumBar = rowIBar[j] / rowJ[j];
        rowJBar[j] -= sumBar * rowI[j];
        rowIBar[j] = sumBar;
        for (int k = 0; k < j; k++) {
          rowIBar[k] -= sumBar * rowJ[k];
          rowJBar[k] -= sumBar * rowI[k];
        }
      }
      double[] rowABar = aBar[i];
      for (int k = 0; k <= i; k++) {
        rowABar[k] += rowIBar[k];
      }
    }
    return log;
  }
}
