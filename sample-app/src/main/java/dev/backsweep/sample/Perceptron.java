package dev.backsweep.sample;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** A two-layer perceptron: its score and its loss, and nothing written by hand for the gradient. */
final class Perceptron {
  private Perceptron() {}

  /**
   * The log-odds that the point (x, y) has label 1.
   *
   * @param hidden for each hidden unit the weights of x and y, and its bias
   * @param output the weight of each hidden unit, and last the bias
   */
  static double score(double[][] hidden, double[] output, double x, double y) {
    double score = output[hidden.length];
    for (int j = 0; j < hidden.length; j++) {
      double[] unit = hidden[j];
      score += output[j] * Math.tanh(unit[0] * x + unit[1] * y + unit[2]);
    }
    return score;
  }

  /** The mean cross-entropy: log 2 for guessing, towards 0 for certain and right. */
  @Differentiable
  static double loss(
      @Wrt double[][] hidden, @Wrt double[] output, double[][] points, int[] labels) {
    double sum = 0;
    for (int i = 0; i < points.length; i++) {
      double score = score(hidden, output, points[i][0], points[i][1]);
      double margin = labels[i] == 1 ? score : -score;
      // log(1 + exp(-margin)) without overflow
      sum += Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
    }
    return sum / points.length;
  }
}
