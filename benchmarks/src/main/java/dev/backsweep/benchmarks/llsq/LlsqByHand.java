package dev.backsweep.benchmarks.llsq;

/** The gradient of {@link Llsq} by hand: the powers of one point are kept, in a row used again. */
final class LlsqByHand {
  private LlsqByHand() {}

  static double adjoint(double[] x, int n, double[] xBar, double resultBar) {
    double[] powers = new double[x.length];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double t = -1 + 2.0 * i / (n - 1);
      double residual = Math.signum(t);
      double power = 1;
      for (int j = 0; j < x.length; j++) {
        powers[j] = power;
        residual -= x[j] * power;
        power *= t;
      }
      sum += residual * residual;
      double residualBar = residual * resultBar;
      for (int j = 0; j < x.length; j++) {
        xBar[j] -= residualBar * powers[j];
      }
    }
    return sum / 2;
  }
}
