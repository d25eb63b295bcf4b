package dev.backsweep.benchmarks.common;

import org.hipparchus.analysis.differentiation.Gradient;

/** Inputs for Hipparchus: numbers that carry their derivatives with respect to all inputs. */
public final class Gradients {
  private Gradients() {}

  /**
   * Makes inputs of an array.
   *
   * @param total how many inputs the function has in all
   * @param first the index of the array's first number among them
   * @param values the array
   * @return the inputs
   */
  public static Gradient[] variables(int total, int first, double[] values) {
    Gradient[] variables = new Gradient[values.length];
    for (int i = 0; i < values.length; i++) {
      variables[i] = Gradient.variable(total, first + i, values[i]);
    }
    return variables;
  }

  /**
   * Makes inputs of a matrix, row by row.
   *
   * @param total how many inputs the function has in all
   * @param first the index of the matrix' first number among them
   * @param values the matrix
   * @return the inputs
   */
  public static Gradient[][] variables(int total, int first, double[][] values) {
    Gradient[][] variables = new Gradient[values.length][];
    int next = first;
    for (int i = 0; i < values.length; i++) {
      variables[i] = variables(total, next, values[i]);
      next += values[i].length;
    }
    return variables;
  }
}
