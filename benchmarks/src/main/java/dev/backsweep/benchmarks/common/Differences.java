package dev.backsweep.benchmarks.common;

import java.util.List;
import java.util.function.DoubleSupplier;

/** Gradients by central differences, what one does without differentiation of any kind. */
public final class Differences {
  private static final double STEP = Math.cbrt(Math.ulp(1.0));

  private Differences() {}

  /**
   * Moves each input up and down by a small step.
   *
   * @param f reads the inputs and computes the function; called twice for each number
   * @param inputs {@code double[]} or arrays of such; changed in between, in the end as before
   * @return the partial derivatives in the order of the inputs, in a new array
   */
  public static double[] gradient(DoubleSupplier f, Object... inputs) {
    List<double[]> rows = Flat.rows(inputs);
    double[] gradient = new double[rows.stream().mapToInt(row -> row.length).sum()];
    int next = 0;
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        double at = row[i];
        double step = STEP * Math.max(1, Math.abs(at));
        row[i] = at + step;
        double above = f.getAsDouble();
        row[i] = at - step;
        double below = f.getAsDouble();
        row[i] = at;
        gradient[next++] = (above - below) / (2 * step);
      }
    }
    return gradient;
  }
}
