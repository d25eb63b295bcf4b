package golden;

import dev.backsweep.Differentiable;

/** A row under a second name, written and read through both. */
final class RowAlias {
  private RowAlias() {}

  @Differentiable
  static double eliminate(double[][] m) {
    double[] pivot = m[0];
    for (int i = 1; i < m.length; i++) {
      double[] row = m[i];
      double factor = row[0] / pivot[0];
      for (int j = 0; j < row.length; j++) {
        row[j] -= factor * pivot[j];
      }
    }
    return m[1][1] * m[2][2] + m[3][1] * pivot[1];
  }
}
