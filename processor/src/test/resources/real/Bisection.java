package real;

import dev.backsweep.Differentiable;

/** A root by a few bisections, then polished by Newton steps. */
final class Bisection {
  private Bisection() {}

  @Differentiable
  static double root(double a, double b, double low, double high) {
    double lo = low;
    double hi = high;
    int rounds = 0;
    while (hi - lo > 0.1) {
      double mid = 0.5 * (lo + hi);
      if ((f(a, b, lo) < 0) == (f(a, b, mid) < 0)) {
        lo = mid;
      } else {
        hi = mid;
      }
      if (++rounds > 60) {
        throw new IllegalStateException("no root in sight");
      }
    }
    double x = 0.5 * (lo + hi);
    x -= f(a, b, x) / (3 * x * x + a);
    x -= f(a, b, x) / (3 * x * x + a);
    return x;
  }

  private static double f(double a, double b, double x) {
    return x * x * x + a * x + b;
  }
}
