package golden;

import dev.backsweep.Differentiable;

/** A polynomial in two variables. */
final class Polynomial {
  private Polynomial() {}

  @Differentiable
  static double polynomial(double x, double y) {
    double square = x * x;
    return 2 * square * x - 3 * square * y + y * y - 7;
  }
}
