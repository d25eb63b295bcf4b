package dev.backsweep.gradbench.lstm;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** The loss of a long short-term memory that predicts the next character of a text. */
public final class Lstm {
  private Lstm() {}

  /**
   * Returns the loss.
   *
   * @param mainParams row 2i has the weights of layer i, row 2i + 1 its biases: of the forget gate,
   *     the input gate, the output gate and the change, one after the other
   * @param extraParams the weights of the input, the weights and the biases of the output
   * @param state row 2i has the hidden state of layer i at the start, row 2i + 1 its cell state
   * @param sequence the characters, a row of bits for each
   */
  @Differentiable
  public static double objective(
      @Wrt double[][] mainParams,
      @Wrt double[][] extraParams,
      double[][] state,
      double[][] sequence) {
    int layers = mainParams.length / 2;
    int width = extraParams[0].length;
    double[][] hidden = new double[layers][width];
    double[][] cell = new double[layers][width];
    for (int i = 0; i < layers; i++) {
      for (int j = 0; j < width; j++) {
        hidden[i][j] = state[2 * i][j];
        cell[i][j] = state[2 * i + 1][j];
      }
    }

    double[] x = new double[width];
    double[] y = new double[width];
    double total = 0;
    for (int t = 0; t < sequence.length - 1; t++) {
      for (int j = 0; j < width; j++) {
        x[j] = sequence[t][j] * extraParams[0][j];
      }
      for (int i = 0; i < layers; i++) {
        update(mainParams[2 * i], mainParams[2 * i + 1], hidden[i], cell[i], x);
      }
      double sum = 2;
      for (int j = 0; j < width; j++) {
        y[j] = x[j] * extraParams[1][j] + extraParams[2][j];
        sum += Math.exp(y[j]);
      }
      double logSum = Math.log(sum);
      for (int j = 0; j < width; j++) {
        total += sequence[t + 1][j] * (y[j] - logSum);
      }
    }
    return -total / (width * (sequence.length - 1));
  }

  /** Advances one layer: {@code x} is its input, and its output in the end. */
  private static void update(
      double[] weight, double[] bias, double[] hidden, double[] cell, double[] x) {
    int n = x.length;
    for (int j = 0; j < n; j++) {
      double forget = sigmoid(x[j] * weight[j] + bias[j]);
      double ingate = sigmoid(hidden[j] * weight[n + j] + bias[n + j]);
      double outgate = sigmoid(x[j] * weight[2 * n + j] + bias[2 * n + j]);
      double change = Math.tanh(hidden[j] * weight[3 * n + j] + bias[3 * n + j]);
      cell[j] = cell[j] * forget + ingate * change;
      hidden[j] = outgate * Math.tanh(cell[j]);
      x[j] = hidden[j];
    }
  }

  private static double sigmoid(double v) {
    return 1 / (1 + Math.exp(-v));
  }
}
