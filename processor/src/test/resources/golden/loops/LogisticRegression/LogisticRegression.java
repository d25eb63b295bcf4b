package golden;

import dev.backsweep.Differentiable;

/** A sum over examples: each needs its own margin only. */
final class LogisticRegression {
  private LogisticRegression() {}

  @Differentiable
  static double loss(double[][] examples, int[] labels, double[] weights, double penalty) {
    double loss = 0;
    for (int i = 0; i < examples.length; i++) {
      double margin = 0;
      for (int j = 0; j < weights.length; j++) {
        margin += weights[j] * examples[i][j];
      }
      loss += Math.log1p(Math.exp(labels[i] == 0 ? margin : -margin));
    }
    for (double weight : weights) {
      loss += penalty * weight * weight;
    }
    return loss / examples.length;
  }

  static Object[] inputs() {
    double[][] examples = {{0.5, -1.2}, {1.3, 0.4}, {-0.7, 0.9}};
    return new Object[] {examples, new int[] {0, 1, 1}, new double[] {0.3, -0.8}, 0.1};
  }
}
