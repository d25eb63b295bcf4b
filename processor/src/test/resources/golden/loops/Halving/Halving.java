package golden;

import dev.backsweep.Differentiable;

/** A while loop whose trip count depends on the data. */
final class Halving {
  private Halving() {}

  @Differentiable
  static double reduced(double x, double factor) {
    double y = x;
    while (y > 0.3) {
      y = factor * Math.sin(y);
    }
    return x * y;
  }

  static Object[] inputs() {
    return new Object[] {1.9, 0.7};
  }
}
