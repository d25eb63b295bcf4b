package golden;

import dev.backsweep.Differentiable;

/** A loss over samples of a recursive model with scalar and array parameters. */
final class FusedCalls {
  private FusedCalls() {}

  @Differentiable
  static double loss(double[] weights, double[] samples, double[] targets, double rate) {
    double loss = 0;
    for (int i = 0; i < samples.length; i++) {
      double state = samples[i];
      if (state > 0) {
        state = state * rate;
      }
      double error = Math.tanh(state) - targets[i];
      loss += error * error * model(weights, state, 0);
    }
    return loss / samples.length;
  }

  private static double model(double[] weights, double state, int layer) {
    if (layer == weights.length) {
      return state;
    }
    return Math.cos(state) * model(weights, state + weights[layer], layer + 1);
  }
}
