package regressions;

import dev.backsweep.Differentiable;

/** Names of which the obvious names of generated members would be no names, or not unique. */
final class SpecialNames {
  private SpecialNames() {}

  @Differentiable
  static double n(double o) {
    return Math.exp(-0.5 * o * o);
  }

  @Differentiable
  static double N(double ouble, double efault) {
    return ouble * n(efault);
  }

  @Differentiable
  static double twins(double[] x) {
    return g(x, 1)[0] * G(x, 2)[0] + h(x[0], 2) * H(x[0], 3);
  }

  private static double[] g(double[] x, int n) {
    return n > 0 ? g(x, n - 1) : x;
  }

  private static double[] G(double[] x, int n) {
    return n > 0 ? G(new double[] {x[0] * x[0]}, n - 1) : x;
  }

  private static double h(double x, int n) {
    return n > 0 ? h(Math.sin(x), n - 1) : x;
  }

  private static double H(double x, int n) {
    return n > 0 ? H(x * x, n - 1) : x;
  }

  @Differentiable
  static double hJoint(double x, int n) {
    return h(x, 3) * x;
  }

  @Differentiable
  static double gForward(double[] x, int n) {
    return g(x, n)[0] * x[0];
  }
}
