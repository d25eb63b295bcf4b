package golden;

import dev.backsweep.Differentiable;

/** No condition; left by a break. */
final class Newton {
  private Newton() {}

  @Differentiable
  static double root(double a) {
    double x = a;
    for (; ; ) {
      double next = 0.5 * (x + a / x);
      if (Math.abs(next - x) < 1e-13) {
        break;
      }
      x = next;
    }
    return x;
  }

  static Object[] inputs() {
    return new Object[] {2.3};
  }
}
