package real;

import dev.backsweep.Differentiable;

/** The loss of a network with one hidden layer over a few examples; weights in one array. */
final class Perceptron {
  private Perceptron() {}

  @Differentiable
  static double loss(double[] weights, double[][] inputs, double[] targets, int hidden) {
    double loss = 0;
    for (int e = 0; e < targets.length; e++) {
      double[] input = inputs[e];
      int p = 0;
      double output = 0;
      for (int h = 0; h < hidden; h++) {
        double sum = weights[p++];
        for (double v : input) {
          sum += weights[p++] * v;
        }
        output += weights[p++] * Math.tanh(sum);
      }
      double probability = 1 / (1 + Math.exp(-output));
      loss -= targets[e] > 0.5 ? Math.log(probability) : Math.log1p(-probability);
    }
    return loss / targets.length;
  }
}
