package dev.backsweep.benchmarks.logistic;

/** The gradient of {@link LogisticRegression} by hand: each example forward and back at once. */
final class LogisticRegressionByHand {
  private LogisticRegressionByHand() {}

  static double adjoint(
      double[] weights,
      double[][] features,
      double[] labels,
      double[] weightsBar,
      double resultBar) {
    double lossBar = resultBar / features.length;
    double loss = 0;
    for (int i = 0; i < features.length; i++) {
      double[] row = features[i];
      double score = 0;
      for (int j = 0; j < weights.length; j++) {
        score += weights[j] * row[j];
      }
      double e = Math.exp(-labels[i] * score);
      loss += Math.log(1 + e);
      double scoreBar = -labels[i] * lossBar * (e / (1 + e));
      for (int j = 0; j < weightsBar.length; j++) {
        weightsBar[j] += scoreBar * row[j];
      }
    }
    return loss / features.length;
  }
}
