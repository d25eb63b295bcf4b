package real;

import dev.backsweep.Differentiable;

/** The log-likelihood of a mixture of normal distributions. */
final class GaussianMixture {
  private GaussianMixture() {}

  @Differentiable
  static double logLikelihood(double[] data, double[] logits, double[] means, double[] logSigmas) {
    int k = means.length;
    double norm = 0;
    for (double l : logits) {
      norm += Math.exp(l);
    }
    double total = 0;
    double[] term = new double[k];
    for (double x : data) {
      double max = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < k; c++) {
        double z = (x - means[c]) * Math.exp(-logSigmas[c]);
        term[c] = logits[c] - logSigmas[c] - 0.5 * z * z;
        max = Math.max(max, term[c]);
      }
      double sum = 0;
      for (int c = 0; c < k; c++) {
        sum += Math.exp(term[c] - max);
      }
      total += max + Math.log(sum);
    }
    return total - data.length * (Math.log(norm) + 0.5 * Math.log(2 * Math.PI));
  }
}
