package dev.backsweep.benchmarks.logistic;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** Logistic regression: a loss over examples, each a dot product and a softplus. */
public final class LogisticRegression {
  private LogisticRegression() {}

  /**
   * Computes the mean logistic loss.
   *
   * @param weights one for each feature
   * @param features a row for each example
   * @param labels 1 or -1 for each example
   * @return the loss
   */
  @Differentiable
  public static double loss(@Wrt double[] weights, double[][] features, double[] labels) {
    double loss = 0;
    for (int i = 0; i < features.length; i++) {
      double[] row = features[i];
      double score = 0;
      for (int j = 0; j < weights.length; j++) {
        score += weights[j] * row[j];
      }
      loss += Math.log(1 + Math.exp(-labels[i] * score));
    }
    return loss / features.length;
  }
}
