package dev.backsweep.benchmarks.dot;

import dev.backsweep.Differentiable;

/** The scalar product of two vectors, both active. */
public final class Dot {
  private Dot() {}

  /**
   * Multiplies element by element and adds.
   *
   * @param x the first vector
   * @param y the second vector
   * @return the scalar product
   */
  @Differentiable
  public static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }
}
