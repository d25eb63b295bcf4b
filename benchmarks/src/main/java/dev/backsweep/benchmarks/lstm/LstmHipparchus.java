package dev.backsweep.benchmarks.lstm;

import dev.backsweep.benchmarks.common.Gradients;
import org.hipparchus.analysis.differentiation.Gradient;

/** {@link Lstm} in the numbers of Hipparchus. */
final class LstmHipparchus {
  private LstmHipparchus() {}

  static Gradient objective(
      double[][] main, double[][] extra, double[][] state, double[][] sequence) {
    int b = extra[0].length;
    int inputs = main.length * 4 * b + 3 * b;
    Gradient[][] gates = Gradients.variables(inputs, 0, main);
    Gradient[][] ends = Gradients.variables(inputs, main.length * 4 * b, extra);
    Gradient[][] current = new Gradient[state.length][b];
    for (int i = 0; i < state.length; i++) {
      for (int j = 0; j < b; j++) {
        current[i][j] = Gradient.constant(inputs, state[i][j]);
      }
    }
    Gradient[] x = new Gradient[b];
    Gradient total = Gradient.constant(inputs, 0);
    for (int t = 0; t < sequence.length - 1; t++) {
      for (int j = 0; j < b; j++) {
        x[j] = ends[0][j].multiply(sequence[t][j]);
      }
      for (int i = 0; i < state.length; i += 2) {
        layer(gates[i], gates[i + 1], current[i], current[i + 1], x);
      }
      Gradient sum = Gradient.constant(inputs, 2);
      for (int j = 0; j < b; j++) {
        x[j] = x[j].multiply(ends[1][j]).add(ends[2][j]);
        sum = sum.add(x[j].exp());
      }
      Gradient log = sum.log();
      for (int j = 0; j < b; j++) {
        total = total.add(x[j].subtract(log).multiply(sequence[t + 1][j]));
      }
    }
    return total.divide(-(b * (sequence.length - 1.0)));
  }

  private static void layer(
      Gradient[] weights, Gradient[] biases, Gradient[] hidden, Gradient[] cell, Gradient[] x) {
    int b = x.length;
    for (int j = 0; j < b; j++) {
      Gradient forget = sigmoid(x[j].multiply(weights[j]).add(biases[j]));
      Gradient ingate = sigmoid(hidden[j].multiply(weights[b + j]).add(biases[b + j]));
      Gradient outgate = sigmoid(x[j].multiply(weights[2 * b + j]).add(biases[2 * b + j]));
      Gradient change = hidden[j].multiply(weights[3 * b + j]).add(biases[3 * b + j]).tanh();
      cell[j] = cell[j].multiply(forget).add(ingate.multiply(change));
      hidden[j] = outgate.multiply(cell[j].tanh());
      x[j] = hidden[j];
    }
  }

  private static Gradient sigmoid(Gradient v) {
    return v.negate().exp().add(1).reciprocal();
  }
}
