package dev.backsweep.benchmarks.cholesky;

/** The gradient of {@link Cholesky} by hand: the root itself is all that is kept. */
final class CholeskyByHand {
  private CholeskyByHand() {}

  static double adjoint(double[][] a, double[][] aBar, double resultBar) {
    int n = a.length;
    double[][] root = new double[n][n];
    double log = 0;
    for (int i = 0; i < n; i++) {
      double[] rowI = root[i];
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

    double[][] rootBar = new double[n][n];
    for (int i = n - 1; i >= 0; i--) {
      double[] rowI = root[i];
      double[] rowIBar = rootBar[i];
      double pivot = rowI[i];
      double diagonalBar = (rowIBar[i] + 2 * resultBar / pivot) * 0.5 / pivot;
      aBar[i][i] += diagonalBar;
      double twice = 2 * diagonalBar;
      for (int k = 0; k < i; k++) {
        rowIBar[k] -= twice * rowI[k];
      }
      for (int j = i - 1; j >= 0; j--) {
        double[] rowJ = root[j];
        double[] rowJBar = rootBar[j];
        double sumBar = rowIBar[j] / rowJ[j];
        rowJBar[j] -= sumBar * rowI[j];
        aBar[i][j] += sumBar;
        for (int k = 0; k < j; k++) {
          rowIBar[k] -= sumBar * rowJ[k];
          rowJBar[k] -= sumBar * rowI[k];
        }
      }
    }
    return log;
  }
}
