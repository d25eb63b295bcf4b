package real;

import dev.backsweep.Differentiable;

/** The largest eigenvalue of a symmetric matrix, as the Rayleigh quotient after some rounds. */
final class PowerIteration {
  private PowerIteration() {}

  @Differentiable
  static double eigenvalue(double[][] a, int rounds) {
    int n = a.length;
    double[] v = new double[n];
    for (int i = 0; i < n; i++) {
      v[i] = 1 / Math.sqrt(n);
    }
    double quotient = 0;
    for (int round = 0; round < rounds; round++) {
      double[] w = new double[n];
      double norm = 0;
      quotient = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          w[i] += a[i][j] * v[j];
        }
        norm += w[i] * w[i];
        quotient += w[i] * v[i];
      }
      norm = Math.sqrt(norm);
      for (int i = 0; i < n; i++) {
        v[i] = w[i] / norm;
      }
    }
    return quotient;
  }
}
