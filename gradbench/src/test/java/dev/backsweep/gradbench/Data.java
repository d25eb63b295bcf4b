package dev.backsweep.gradbench;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** Numbers for tests: random ones from a fixed seed, and matrices laid out flat and back. */
public final class Data {
  private final Random random;

  public Data(long seed) {
    random = new Random(seed);
  }

  /** A number uniform in [0, 1). */
  public double uniform() {
    return random.nextDouble();
  }

  /** Numbers uniform in [0, 1). */
  public double[] uniform(int n) {
    return random.doubles(n).toArray();
  }

  /** Rows of numbers uniform in [0, 1). */
  public double[][] uniform(int rows, int columns) {
    return Stream.generate(() -> uniform(columns)).limit(rows).toArray(double[][]::new);
  }

  /** Numbers with a normal distribution. */
  public double[] normal(int n) {
    return random.doubles(n).map(u -> random.nextGaussian()).toArray();
  }

  /** Rows of numbers with a normal distribution. */
  public double[][] normal(int rows, int columns) {
    return Stream.generate(() -> normal(columns)).limit(rows).toArray(double[][]::new);
  }

  /** Rows of numbers that are each 0 or 1. */
  public double[][] bits(int rows, int columns) {
    double[][] bits = uniform(rows, columns);
    for (double[] row : bits) {
      replace(row, u -> u < 0.5 ? 0 : 1);
    }
    return bits;
  }

  private static void replace(double[] row, DoubleUnaryOperator f) {
    for (int j = 0; j < row.length; j++) {
      row[j] = f.applyAsDouble(row[j]);
    }
  }

  /** The elements of matrices, row by row. */
  public static double[] flatten(double[][]... matrices) {
    return Stream.of(matrices).flatMap(Stream::of).flatMapToDouble(Arrays::stream).toArray();
  }

  /** A matrix from consecutive elements of a list. */
  public static double[][] rows(double[] flat, int offset, int rows, int columns) {
    double[][] matrix = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      System.arraycopy(flat, offset + i * columns, matrix[i], 0, columns);
    }
    return matrix;
  }
}
