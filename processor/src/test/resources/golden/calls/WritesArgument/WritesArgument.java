package golden;

import dev.backsweep.Differentiable;

/** A helper that writes into an array of the caller. */
final class WritesArgument {
  private WritesArgument() {}

  @Differentiable
  static double layers(double[] input, double[][] weights) {
    double[] hidden = new double[weights.length];
    layer(weights, input, hidden);
    double[] output = new double[weights.length];
    layer(weights, hidden, output);
    return output[0] * output[1];
  }

  private static void layer(double[][] weights, double[] x, double[] y) {
    for (int i = 0; i < y.length; i++) {
      double sum = 0;
      for (int j = 0; j < y.length; j++) {
        sum += weights[i][j] * x[j];
      }
      y[i] = Math.tanh(sum);
    }
  }
}
