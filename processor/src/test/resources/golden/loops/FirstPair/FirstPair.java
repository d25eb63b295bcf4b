package golden;

import dev.backsweep.Differentiable;

/** A labelled loop, left and continued from inside. */
final class FirstPair {
  private FirstPair() {}

  @Differentiable
  static double pairs(double[][] m, double limit) {
    double sum = 0;
    rows:
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < m[i].length; j++) {
        if (i == j) {
          continue rows;
        }
        sum += m[i][j] * m[j][i];
        if (sum > limit) {
          break rows;
        }
      }
    }
    return sum * limit;
  }

  static Object[] inputs() {
    double[][] m = {{1.1, 0.4, 0.7}, {0.6, 0.9, 1.3}, {0.8, 1.2, 0.5}};
    return new Object[] {m, 1.5};
  }
}
