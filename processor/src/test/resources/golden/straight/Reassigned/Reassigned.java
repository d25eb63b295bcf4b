package golden;

import dev.backsweep.Differentiable;

/** A variable that is overwritten, and one updated in place. */
final class Reassigned {
  private Reassigned() {}

  @Differentiable
  static double chain(double x) {
    double y = Math.sin(x);
    y = y * y + x;
    y *= Math.exp(y);
    x = y / (1 + x);
    return x * y;
  }
}
