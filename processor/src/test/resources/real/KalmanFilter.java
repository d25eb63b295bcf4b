package real;

import dev.backsweep.Differentiable;

/** The log-likelihood of a local level model. */
final class KalmanFilter {
  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  private KalmanFilter() {}

  @Differentiable
  static double logLikelihood(double[] observed, double levelNoise, double noise) {
    double mean = observed[0];
    double variance = noise;
    double logLikelihood = 0;
    for (int t = 1; t < observed.length; t++) {
      variance += levelNoise;
      double surprise = observed[t] - mean;
      double expected = variance + noise;
      logLikelihood -= 0.5 * (LOG_TWO_PI + Math.log(expected) + surprise * surprise / expected);
      double gain = variance / expected;
      mean += gain * surprise;
      variance *= 1 - gain;
    }
    return logLikelihood;
  }
}
