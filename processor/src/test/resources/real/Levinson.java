package real;

import dev.backsweep.Differentiable;

/** Linear prediction by Levinson and Durbin: the coefficients, updated in place from both ends. */
final class Levinson {
  private Levinson() {}

  @Differentiable
  static double[] predictor(double[] autocorrelation) {
    int order = autocorrelation.length - 1;
    double[] a = new double[order + 1];
    a[0] = 1;
    double error = autocorrelation[0];
    for (int k = 1; k <= order; k++) {
      double lambda = 0;
      for (int j = 0; j < k; j++) {
        lambda -= a[j] * autocorrelation[k - j];
      }
      lambda /= error;
      for (int i = 0; i <= k / 2; i++) {
        double t = a[k - i] + lambda * a[i];
        a[i] = a[i] + lambda * a[k - i];
        a[k - i] = t;
      }
      error *= 1 - lambda * lambda;
    }
    return a;
  }
}
