package regressions;

import dev.backsweep.Differentiable;

/** A helper is differentiated for what its callers pass, and does to it what they cannot see. */
final class HelpersOfTwo {
  private HelpersOfTwo() {}

  @Differentiable
  static double differentArrays(double x, double y) {
    double[] a = {x, y};
    double[] b = {y, x};
    double z = recursive(a, b, 3);
    a[0] = 0.5;
    b[0] = 0.5;
    return z;
  }

  @Differentiable
  static double sameArray(double x, double y) {
    double[] a = {x, y};
    return recursive(a, a, 3);
  }

  private static double recursive(double[] a, double[] b, int depth) {
    if (depth <= 0) {
      return a[0] * b[0];
    }
    double before = a[0];
    b[0] = 0.5 * b[0] * b[0];
    return Math.sin(before) * a[0] + Math.cos(a[0]) * recursive(a, b, depth - 1);
  }

  @Differentiable
  static double movedRow(double x, double y) {
    double[] row = {x, y};
    double[][] m = new double[2][2];
    put(m, row, 2);
    double[] moved = m[0];
    double before = moved[0];
    row[0] = row[0] * 3;
    return moved[0] * moved[1] * before;
  }

  private static void put(double[][] m, double[] row, int depth) {
    if (depth > 0) {
      put(m, row, depth - 1);
    } else {
      m[0] = row;
    }
  }
}
