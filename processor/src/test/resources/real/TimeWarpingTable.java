package real;

import dev.backsweep.Differentiable;

/** The same distance with the whole table. */
final class TimeWarpingTable {
  private TimeWarpingTable() {}

  @Differentiable
  static double distance(double[] a, double[] b) {
    int n = a.length;
    int m = b.length;
    double[][] d = new double[n][m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        double before;
        if (i == 0 && j == 0) {
          before = 0;
        } else if (i == 0) {
          before = d[0][j - 1];
        } else if (j == 0) {
          before = d[i - 1][0];
        } else {
          before = Math.min(d[i - 1][j - 1], Math.min(d[i - 1][j], d[i][j - 1]));
        }
        d[i][j] = before + Math.pow(a[i] - b[j], 2);
      }
    }
    return d[n - 1][m - 1];
  }
}
