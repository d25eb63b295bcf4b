package golden;

import dev.backsweep.Differentiable;

/** A determinant by minors; the columns that are taken are marked in an array. */
final class Minors {
  private Minors() {}

  @Differentiable
  static double determinant(double[][] m) {
    return minor(m, 0, new boolean[m.length]);
  }

  private static double minor(double[][] m, int row, boolean[] taken) {
    if (row == m.length) {
      return 1;
    }
    double sum = 0;
    double sign = 1;
    for (int column = 0; column < m.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        sum += sign * m[row][column] * minor(m, row + 1, taken);
        taken[column] = false;
        sign = -sign;
      }
    }
    return sum;
  }
}
