package real;

import dev.backsweep.Differentiable;

/** Orthonormal rows in place of independent ones. */
final class GramSchmidt {
  private GramSchmidt() {}

  @Differentiable
  static void orthonormalize(double[][] rows) {
    for (int i = 0; i < rows.length; i++) {
      double[] row = rows[i];
      for (int k = 0; k < i; k++) {
        double[] done = rows[k];
        double dot = 0;
        for (int j = 0; j < row.length; j++) {
          dot += row[j] * done[j];
        }
        for (int j = 0; j < row.length; j++) {
          row[j] -= dot * done[j];
        }
      }
      double norm = 0;
      for (double v : row) {
        norm += v * v;
      }
      norm = Math.sqrt(norm);
      for (int j = 0; j < row.length; j++) {
        row[j] /= norm;
      }
    }
  }
}
