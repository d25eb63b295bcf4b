package dev.backsweep.benchmarks.expression;

import dev.backsweep.Differentiable;

/** A textbook expression of two variables: no loop, no array, one logarithm. */
public final class Expression {
  private Expression() {}

  /**
   * Computes log(x y (x + y)) / (x - y)².
   *
   * @param x the first variable, positive
   * @param y the second variable, positive and not {@code x}
   * @return the value
   */
  @Differentiable
  public static double value(double x, double y) {
    double difference = x - y;
    return Math.log(x * y * (x + y)) / (difference * difference);
  }
}
