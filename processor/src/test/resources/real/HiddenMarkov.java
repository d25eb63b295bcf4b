package real;

import dev.backsweep.Differentiable;

/** The log-likelihood of a hidden Markov model by the forward algorithm with scaling. */
final class HiddenMarkov {
  private HiddenMarkov() {}

  @Differentiable
  static double logLikelihood(
      double[] start, double[][] transition, double[][] emission, int[] observed) {
    int states = start.length;
    double[] alpha = new double[states];
    double logLikelihood = 0;
    for (int t = 0; t < observed.length; t++) {
      double[] next = new double[states];
      double scale = 0;
      for (int j = 0; j < states; j++) {
        double p;
        if (t == 0) {
          p = start[j];
        } else {
          p = 0;
          for (int i = 0; i < states; i++) {
            p += alpha[i] * transition[i][j];
          }
        }
        next[j] = p * emission[j][observed[t]];
        scale += next[j];
      }
      for (int j = 0; j < states; j++) {
        alpha[j] = next[j] / scale;
      }
      logLikelihood += Math.log(scale);
    }
    return logLikelihood;
  }
}
