package dev.backsweep.benchmarks.sum;

import dev.backsweep.Differentiable;

/** The smallest loop there is. */
public final class Sum {
  private Sum() {}

  /**
   * Adds all elements.
   *
   * @param x the elements
   * @return their sum
   */
  @Differentiable
  public static double sum(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i];
    }
    return sum;
  }
}
