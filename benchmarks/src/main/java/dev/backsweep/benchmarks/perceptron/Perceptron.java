package dev.backsweep.benchmarks.perceptron;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** A perceptron of two layers: many weights, few operations on each. */
public final class Perceptron {
  private Perceptron() {}

  /**
   * Computes the cross-entropy of one example.
   *
   * @param weights1 a row for each hidden unit
   * @param bias1 one for each hidden unit
   * @param weights2 a row for each class
   * @param bias2 one for each class
   * @param input the example
   * @param label its class
   * @return the loss
   */
  @Differentiable
  public static double loss(
      @Wrt double[][] weights1,
      @Wrt double[] bias1,
      @Wrt double[][] weights2,
      @Wrt double[] bias2,
      double[] input,
      int label) {
    double[] hidden = new double[bias1.length];
    for (int i = 0; i < hidden.length; i++) {
      double[] row = weights1[i];
      double sum = bias1[i];
      for (int j = 0; j < input.length; j++) {
        sum += row[j] * input[j];
      }
      hidden[i] = sum > 0 ? sum : 0;
    }
    double[] scores = new double[bias2.length];
    for (int i = 0; i < scores.length; i++) {
      double[] row = weights2[i];
      double sum = bias2[i];
      for (int j = 0; j < hidden.length; j++) {
        sum += row[j] * hidden[j];
      }
      scores[i] = sum;
    }
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      total += Math.exp(scores[i]);
    }
    return Math.log(total) - scores[label];
  }
}
