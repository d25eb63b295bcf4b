package golden;

import dev.backsweep.Differentiable;

/** An element is read, overwritten, and read again. */
final class Overwrite {
  private Overwrite() {}

  @Differentiable
  static double reuse(double[] x, double c) {
    double first = x[0] * x[1];
    x[0] = Math.sin(c) * x[1];
    double second = x[0] * x[2];
    x[1] = 0;
    return first * second + x[1];
  }
}
