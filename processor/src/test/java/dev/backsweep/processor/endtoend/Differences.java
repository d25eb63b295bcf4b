package dev.backsweep.processor.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Derivatives by Ridders' method: central differences with smaller and smaller steps, extrapolated.
 *
 * @see "C. J. F. Ridders, Accurate computation of F'(x) and F'(x) F''(x), Advances in Engineering
 *     Software 4 (1982)"
 */
public record Differences(Subject subject) implements Oracle {
  private static final double SHRINK = 1.4;
  private static final int COLUMNS = 12;
  private static final double STEP = 0.02;

  /** How many times its own estimate of the error a derivative may be off. */
  private static final double CAUTION = 20;

  @Override
  public List<Estimate> pullBack(Object[] arguments, double[] cotangents) {
    double[] x = subject.inputs(arguments);
    List<Estimate> estimates = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      int input = i;
      Estimate e = derivative(v -> objective(arguments, cotangents, x, input, v), x[i], STEP);
      double rounding = 1e-9 * Math.abs(e.value()) + 1e-11;
      double bound = CAUTION * e.bound() + rounding;
      if (!(bound < 1e-4 * Math.max(1, Math.abs(e.value())))) {
        throw new AssertionError("no derivative with respect to number " + i + ": " + e);
      }
      estimates.add(new Estimate(e.value(), bound));
    }
    return estimates;
  }

  private double objective(
      Object[] arguments, double[] cotangents, double[] x, int input, double changed) {
    Object[] moved = new Object[arguments.length];
    int[] next = {0};
    for (int i = 0; i < moved.length; i++) {
      moved[i] =
          subject.active().get(i)
              ? Values.withNumbers(
                  arguments[i], () -> next[0]++ == input ? changed : x[next[0] - 1])
              : Values.copy(arguments[i]);
    }
    Outcome outcome = Outcome.of(subject.primal(), moved);
    if (!outcome.returned()) {
      return Double.NaN;
    }
    double[] outputs = subject.outputs(moved, outcome.result());
    double sum = 0;
    for (int k = 0; k < outputs.length; k++) {
      if (cotangents[k] != 0) {
        sum += cotangents[k] * outputs[k];
      }
    }
    return sum;
  }

  /** The derivative of {@code f} at {@code x}, from steps of at most {@code h}. */
  static Estimate derivative(DoubleUnaryOperator f, double x, double h) {
    double[][] table = new double[COLUMNS][COLUMNS];
    double step = h;
    Estimate best = new Estimate(Double.NaN, Double.POSITIVE_INFINITY);
    for (int i = 0; i < COLUMNS; i++, step /= SHRINK) {
      double up = x + step;
      double down = x - step;
      table[0][i] = (f.applyAsDouble(up) - f.applyAsDouble(down)) / (up - down);
      double factor = SHRINK * SHRINK;
      for (int j = 1; j <= i; j++, factor *= SHRINK * SHRINK) {
        table[j][i] = (table[j - 1][i] * factor - table[j - 1][i - 1]) / (factor - 1);
        double error =
            Math.max(
                Math.abs(table[j][i] - table[j - 1][i]),
                Math.abs(table[j][i] - table[j - 1][i - 1]));
        if (error <= best.bound()) {
          best = new Estimate(table[j][i], error);
        }
      }
    }
    return best;
  }
}
