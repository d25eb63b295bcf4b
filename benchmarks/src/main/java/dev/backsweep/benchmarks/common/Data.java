package dev.backsweep.benchmarks.common;

import java.util.Random;

/** Made-up inputs: the same numbers in every run and on every machine. */
public final class Data {
  private final Random random;

  /**
   * Starts a stream of numbers.
   *
   * @param seed two streams with the same seed are equal
   */
  public Data(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Draws from the standard normal distribution.
   *
   * @param n how many
   * @return a new array
   */
  public double[] normal(int n) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = random.nextGaussian();
    }
    return values;
  }

  /**
   * Draws evenly from an interval.
   *
   * @param n how many
   * @param from the lower end
   * @param to the upper end
   * @return a new array
   */
  public double[] uniform(int n, double from, double to) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = from + (to - from) * random.nextDouble();
    }
    return values;
  }

  /**
   * Draws a matrix from the standard normal distribution.
   *
   * @param rows how many rows
   * @param columns how many columns
   * @return new rows
   */
  public double[][] normal(int rows, int columns) {
    double[][] values = new double[rows][];
    for (int i = 0; i < rows; i++) {
      values[i] = normal(columns);
    }
    return values;
  }

  /**
   * Draws a matrix evenly from an interval.
   *
   * @param rows how many rows
   * @param columns how many columns
   * @param from the lower end
   * @param to the upper end
   * @return new rows
   */
  public double[][] uniform(int rows, int columns, double from, double to) {
    double[][] values = new double[rows][];
    for (int i = 0; i < rows; i++) {
      values[i] = uniform(columns, from, to);
    }
    return values;
  }
}
