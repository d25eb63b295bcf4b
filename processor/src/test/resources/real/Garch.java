package real;

import dev.backsweep.Differentiable;

/** The log-likelihood of a GARCH(1, 1) model. */
final class Garch {
  private Garch() {}

  @Differentiable
  static double logLikelihood(double[] returns, double omega, double alpha, double beta) {
    double variance = omega / (1 - alpha - beta);
    double sum = 0;
    for (int t = 0; t < returns.length; t++) {
      if (t > 0) {
        variance = omega + alpha * returns[t - 1] * returns[t - 1] + beta * variance;
      }
      sum += Math.log(variance) + returns[t] * returns[t] / variance;
    }
    return -0.5 * sum;
  }
}
