package dev.backsweep.benchmarks.perceptron;

/** The gradient of {@link Perceptron} by hand: backpropagation that skips units at rest. */
final class PerceptronByHand {
  private PerceptronByHand() {}

  static double adjoint(
      double[][] weights1,
      double[] bias1,
      double[][] weights2,
      double[] bias2,
      double[] input,
      int label,
      double[][] weights1Bar,
      double[] bias1Bar,
      double[][] weights2Bar,
      double[] bias2Bar,
      double resultBar) {
    double[] hidden = new double[bias1.length];
    for (int i = 0; i < hidden.length; i++) {
      double[] row = weights1[i];
      double sum = bias1[i];
      for (int j = 0; j < input.length; j++) {
        sum += row[j] * input[j];
      }
      hidden[i] = sum > 0 ? sum : 0;
    }
    double[] exps = new double[bias2.length];
    double labelScore = 0;
    double total = 0;
    for (int i = 0; i < exps.length; i++) {
      double[] row = weights2[i];
      double sum = bias2[i];
      for (int j = 0; j < hidden.length; j++) {
        sum += row[j] * hidden[j];
      }
      exps[i] = Math.exp(sum);
      total += exps[i];
      if (i == label) {
        labelScore = sum;
      }
    }

    double[] hiddenBar = new double[hidden.length];
    double scale = resultBar / total;
    for (int i = 0; i < exps.length; i++) {
      double scoreBar = scale * exps[i] - (i == label ? resultBar : 0);
      bias2Bar[i] += scoreBar;
      double[] row = weights2[i];
      double[] rowBar = weights2Bar[i];
      for (int j = 0; j < hidden.length; j++) {
        rowBar[j] += scoreBar * hidden[j];
        hiddenBar[j] += scoreBar * row[j];
      }
    }
    for (int i = 0; i < hidden.length; i++) {
      if (hidden[i] > 0) {
        double sumBar = hiddenBar[i];
        bias1Bar[i] += sumBar;
        double[] rowBar = weights1Bar[i];
        for (int j = 0; j < input.length; j++) {
          rowBar[j] += sumBar * input[j];
        }
      }
    }
    return Math.log(total) - labelScore;
  }
}
