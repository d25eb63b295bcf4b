package dev.backsweep.benchmarks.rosenbrock;

import dev.backsweep.Differentiable;

/** Rosenbrock's valley in n dimensions: a chain of neighbours, arithmetic only. */
public final class Rosenbrock {
  private Rosenbrock() {}

  /**
   * Computes Σ 100 (x[i+1] - x[i]²)² + (1 - x[i])².
   *
   * @param x the point
   * @return the height
   */
  @Differentiable
  public static double value(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double a = x[i + 1] - x[i] * x[i];
      double b = 1 - x[i];
      sum += 100 * a * a + b * b;
    }
    return sum;
  }
}
