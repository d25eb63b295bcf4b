package regressions;

import dev.backsweep.Differentiable;

/** Calls of which nothing active comes out: where they overflow, no NaN may come of it. */
final class UnusedCall {
  private UnusedCall() {}

  @Differentiable
  static double ignored(double[] x, double scale) {
    double unused = growth(x, 1000 * (2 + scale), 2);
    return scale * scale;
  }

  private static double growth(double[] x, double rate, int n) {
    return n == 0 ? rate : Math.exp(rate * x.length) * growth(x, rate * rate, n - 1);
  }
}
