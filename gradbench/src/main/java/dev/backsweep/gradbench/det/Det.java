package dev.backsweep.gradbench.det;

import dev.backsweep.Differentiable;

/** The determinant of a square matrix, expanded recursively along the first remaining row. */
public final class Det {
  private Det() {}

  /** Returns the determinant of {@code a}: {@code ell} rows of as many numbers, row after row. */
  @Differentiable
  public static double primal(double[] a, int ell) {
    return minor(a, ell, 0, (1 << ell) - 1);
  }

  /**
   * The minor of the rows from {@code row} on and of the columns in the bit set {@code columns}.
   */
  private static double minor(double[] a, int ell, int row, int columns) {
    if (row == ell - 1) {
      return a[row * ell + Integer.numberOfTrailingZeros(columns)];
    }
    double det = 0;
    double sign = 1;
    for (int rest = columns; rest != 0; rest &= rest - 1) {
      int column = Integer.numberOfTrailingZeros(rest);
      det += sign * a[row * ell + column] * minor(a, ell, row + 1, columns & ~(1 << column));
      sign = -sign;
    }
    return det;
  }
}
