package golden;

import dev.backsweep.Differentiable;

/** A variable changed in one branch only, and needed as it was before. */
final class Overwritten {
  private Overwritten() {}

  @Differentiable
  static double step(double x, double y, boolean damped) {
    double v = x * y;
    double before = v * v;
    if (damped && v > 0) {
      v = v * Math.exp(-v);
    }
    return before + v * x;
  }
}
