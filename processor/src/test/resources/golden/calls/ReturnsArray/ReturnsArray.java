package golden;

import dev.backsweep.Differentiable;

/** Helpers that return new arrays. */
final class ReturnsArray {
  private ReturnsArray() {}

  @Differentiable
  static double twice(double[] x, double angle) {
    double[] y = rotate(rotate(x, angle), 2 * angle);
    return y[0] * y[0] * y[1];
  }

  private static double[] rotate(double[] x, double angle) {
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    return new double[] {c * x[0] - s * x[1], s * x[0] + c * x[1]};
  }
}
