package golden;

import dev.backsweep.Differentiable;

/** A power by repeated squaring. */
final class Power {
  private Power() {}

  @Differentiable
  static double power(double x, int n) {
    if (n == 0) {
      return 1;
    }
    double half = power(x, n / 2);
    return n % 2 == 0 ? half * half : x * half * half;
  }
}
