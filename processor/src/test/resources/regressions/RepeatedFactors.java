package regressions;

import dev.backsweep.Differentiable;

/** Values that are a factor several times: the factors before the last have no adjoint of it. */
final class RepeatedFactors {
  private RepeatedFactors() {}

  @Differentiable
  static double monomials(double x, double y) {
    double half = 0.5 * x;
    double square = half * x;
    return 2 * x * x * x + square * half * y + square * y * y + x * 3 * x * (y * x);
  }

  /** A first factor that is used elsewhere keeps its adjoint for that. */
  @Differentiable
  static double shared(double x, double y) {
    double p = y * x;
    double q = p * x;
    double r = 3 * x;
    double s = r * x;
    return q * p + s * r + (s > 1 ? s * s * s : r * r * 2 * r);
  }

  @Differentiable
  static double carried(double[] x, double k) {
    double sum = 1;
    double p = 2 * k;
    for (int i = 0; i < x.length; i++) {
      double e = 0.5 * k * x[i] * x[i];
      sum += e * e + p * p * 2 * p;
      sum = 0.01 * sum * sum;
      p = i % 3 == 0 ? p * p * 0.1 * p : 0.1 * p * k * p;
    }
    return sum + 0.01 * p;
  }

  @Differentiable
  static double outside(double[] x, double k) {
    double start = 3 * k;
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double e = start * k;
      sum += e * k * x[i] + start * start * i;
    }
    return sum;
  }
}
