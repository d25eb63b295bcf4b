package regressions;

import dev.backsweep.Differentiable;

/** Rows of a parameter are written in a loop and moved afterwards. */
final class RearrangedRows {
  private RearrangedRows() {}

  @Differentiable
  static void ontoItself(double[] b, double[][] m) {
    for (int i = 0; i <= 1; i++) {
      m[0][0] *= b[0];
    }
    m[0] = m[0];
  }

  @Differentiable
  static void swapped(double[] b, double[][] m) {
    for (int i = 0; i <= 1; i++) {
      m[0][0] *= b[0];
    }
    double[] row = m[0];
    m[0] = m[1];
    m[1] = row;
  }

  @Differentiable
  static void deeper(double[][][] c) {
    double[] row = c[0][0];
    c[0][0] = c[0][1];
    c[0][1] = row;
    row[0] *= 3;
  }
}
