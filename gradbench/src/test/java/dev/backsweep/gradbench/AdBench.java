package dev.backsweep.gradbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** An instance of ADBench: its numbers, and what its table of expected results says about it. */
public final class AdBench {
  private final double[] numbers;
  private final List<double[]> expected;
  private int next;

  private AdBench(double[] numbers, List<double[]> expected) {
    this.numbers = numbers;
    this.expected = expected;
  }

  /** Reads an instance; the test is skipped where the data are not there. */
  public static AdBench read(String folder, String name) {
    Optional<Path> home = Shared.find("adbench");
    assumeTrue(home.isPresent(), "no folder shared/adbench beside the repository");
    try {
      Path file = home.orElseThrow().resolve(folder).resolve(name + ".txt");
      double[] numbers = parse(Files.readString(file));
      return new AdBench(numbers, row(name, home.orElseThrow().resolve("README.md")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of the table row that starts with a name, each a list of numbers. */
  private static List<double[]> row(String name, Path tables) throws IOException {
    String row =
        Files.readAllLines(tables).stream()
            .filter(line -> line.startsWith("| " + name + " "))
            .findFirst()
            .orElseThrow();
    return Arrays.stream(row.split("\\|")).skip(2).map(AdBench::parse).toList();
  }

  private static double[] parse(String text) {
    return Arrays.stream(text.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }

  /** The next number of the instance. */
  public double number() {
    return numbers[next++];
  }

  /** The next number of the instance, a whole one. */
  public int integer() {
    return (int) number();
  }

  /** The next numbers of the instance. */
  public double[] vector(int n) {
    next += n;
    return Arrays.copyOfRange(numbers, next - n, next);
  }

  /** The next numbers of the instance, row by row. */
  public double[][] matrix(int rows, int columns) {
    next += rows * columns;
    return Data.rows(numbers, next - rows * columns, rows, columns);
  }

  /** Compares numbers with those in a cell of the table. */
  public void assertCell(int column, double... actual) {
    double[] cell = expected.get(column);
    assertThat(actual).hasSameSizeAs(cell);
    for (int i = 0; i < cell.length; i++) {
      assertThat(actual[i])
          .as("column %d, number %d", column, i)
          .isEqualTo(cell[i], within(1e-10 * Math.abs(cell[i])));
    }
  }

  /** Compares the sum of a list with a cell, and its norms with the two that follow. */
  public void assertSumAndNorms(int column, double[] list) {
    assertCell(column, DoubleStream.of(list).sum());
    assertCell(column + 1, Math.sqrt(DoubleStream.of(list).map(v -> v * v).sum()));
    assertCell(column + 2, DoubleStream.of(list).map(Math::abs).sum());
  }
}
