package dev.backsweep.benchmarks.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Nested arrays of numbers seen as one row of numbers. */
public final class Flat {
  private Flat() {}

  /**
   * Lists the innermost arrays, in order.
   *
   * @param arrays {@code double[]} or arrays of such, of any depth
   * @return the arrays themselves, not copies
   */
  public static List<double[]> rows(Object... arrays) {
    List<double[]> rows = new ArrayList<>();
    for (Object array : arrays) {
      if (array instanceof double[] row) {
        rows.add(row);
      } else if (array instanceof Object[] nested) {
        rows.addAll(rows(nested));
      } else {
        throw new IllegalArgumentException("neither double[] nor an array of such: " + array);
      }
    }
    return rows;
  }

  /**
   * Copies all numbers, in order.
   *
   * @param arrays {@code double[]} or arrays of such, of any depth
   * @return a new array
   */
  public static double[] values(Object... arrays) {
    return rows(arrays).stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /**
   * Sets all numbers to zero.
   *
   * @param rows the matrix to clear
   */
  public static void clear(double[][] rows) {
    for (double[] row : rows) {
      Arrays.fill(row, 0);
    }
  }

  /**
   * Makes a matrix of zeros.
   *
   * @param rows the matrix whose shape to take
   * @return new rows
   */
  public static double[][] zeros(double[][] rows) {
    double[][] zeros = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      zeros[i] = new double[rows[i].length];
    }
    return zeros;
  }
}
