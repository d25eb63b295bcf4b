package real;

import dev.backsweep.Differentiable;

/** The upper incomplete gamma function by Lentz's continued fraction. */
final class ContinuedFraction {
  private static final double TINY = 1e-300;

  private ContinuedFraction() {}

  @Differentiable
  static double incompleteGamma(double s, double x) {
    double b = x + 1 - s;
    double c = 1 / TINY;
    double d = 1 / b;
    double h = d;
    for (int i = 1; i < 200; i++) {
      double an = -i * (i - s);
      b += 2;
      d = an * d + b;
      if (Math.abs(d) < TINY) {
        d = TINY;
      }
      c = b + an / c;
      if (Math.abs(c) < TINY) {
        c = TINY;
      }
      d = 1 / d;
      double factor = d * c;
      h *= factor;
      if (Math.abs(factor - 1) < 1e-15) {
        break;
      }
    }
    return Math.exp(-x + s * Math.log(x)) * h;
  }
}
