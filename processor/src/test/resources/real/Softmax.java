package real;

import dev.backsweep.Differentiable;

/** The cross-entropy of a linear classifier. */
final class Softmax {
  private Softmax() {}

  @Differentiable
  static double crossEntropy(double[][] weights, double[] bias, double[] features, int label) {
    int classes = bias.length;
    double[] score = new double[classes];
    for (int c = 0; c < classes; c++) {
      double[] w = weights[c];
      double s = bias[c];
      for (int i = 0; i < features.length; i++) {
        s += w[i] * features[i];
      }
      score[c] = s;
    }
    double max = score[0];
    for (int c = 1; c < classes; c++) {
      max = Math.max(max, score[c]);
    }
    double total = 0;
    for (int c = 0; c < classes; c++) {
      total += Math.exp(score[c] - max);
    }
    return Math.log(total) + max - score[label];
  }
}
