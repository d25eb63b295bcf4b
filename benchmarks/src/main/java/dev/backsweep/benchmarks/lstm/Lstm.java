package dev.backsweep.benchmarks.lstm;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** A recurrent network whose states are overwritten in place: GradBench's {@code lstm}. */
public final class Lstm {
  private Lstm() {}

  /**
   * Computes how badly the network foretells a sequence.
   *
   * @param main two rows for each layer, the weights and the biases, of four gates each
   * @param extra three rows: the weights of the input, the weights and the biases of the output
   * @param state two rows for each layer: hidden state and cell state; not changed
   * @param sequence the vectors, a row each
   * @return the loss
   */
  @Differentiable
  public static double objective(
      @Wrt double[][] main, @Wrt double[][] extra, double[][] state, double[][] sequence) {
    int b = extra[0].length;
    double[][] current = new double[state.length][];
    for (int i = 0; i < state.length; i++) {
      current[i] = state[i].clone();
    }
    double[] x = new double[b];
    double total = 0;
    for (int t = 0; t < sequence.length - 1; t++) {
      for (int j = 0; j < b; j++) {
        x[j] = sequence[t][j] * extra[0][j];
      }
      for (int i = 0; i < state.length; i += 2) {
        layer(main[i], main[i + 1], current[i], current[i + 1], x);
      }
      double sum = 0;
      for (int j = 0; j < b; j++) {
        x[j] = x[j] * extra[1][j] + extra[2][j];
        sum += Math.exp(x[j]);
      }
      double log = Math.log(2 + sum);
      for (int j = 0; j < b; j++) {
        total += sequence[t + 1][j] * (x[j] - log);
      }
    }
    return -total / (b * (sequence.length - 1));
  }

  /** Moves one layer on by one vector, which becomes the layer's output. */
  private static void layer(
      double[] weights, double[] biases, double[] hidden, double[] cell, double[] x) {
    int b = x.length;
    for (int j = 0; j < b; j++) {
      double forget = sigmoid(x[j] * weights[j] + biases[j]);
      double ingate = sigmoid(hidden[j] * weights[b + j] + biases[b + j]);
      double outgate = sigmoid(x[j] * weights[2 * b + j] + biases[2 * b + j]);
      double change = Math.tanh(hidden[j] * weights[3 * b + j] + biases[3 * b + j]);
      cell[j] = cell[j] * forget + ingate * change;
      hidden[j] = outgate * Math.tanh(cell[j]);
      x[j] = hidden[j];
    }
  }

  private static double sigmoid(double v) {
    return 1 / (1 + Math.exp(-v));
  }
}
