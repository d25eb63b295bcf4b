package dev.backsweep.benchmarks.det;

import dev.backsweep.Differentiable;

/** A determinant by recursive expansion along rows: GradBench's {@code det}. */
public final class Determinant {
  private Determinant() {}

  /**
   * Expands along the first row, and each minor likewise.
   *
   * @param a the matrix, row by row
   * @param ell how many rows it has
   * @return the determinant
   */
  @Differentiable
  public static double determinant(double[] a, int ell) {
    return minor(a, ell, 0, new int[ell]);
  }

  /** The determinant of the rows from {@code row} on and the columns that are not marked. */
  private static double minor(double[] a, int ell, int row, int[] marked) {
    if (row == ell) {
      return 1;
    }
    double sum = 0;
    double sign = 1;
    for (int column = 0; column < ell; column++) {
      if (marked[column] == 0) {
        marked[column] = 1;
        sum += sign * a[row * ell + column] * minor(a, ell, row + 1, marked);
        marked[column] = 0;
        sign = -sign;
      }
    }
    return sum;
  }
}
