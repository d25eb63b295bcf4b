package golden;

import dev.backsweep.Differentiable;

/** Array literals. */
final class Cross {
  private Cross() {}

  @Differentiable
  static double volume(double[] a, double[] b, double scale) {
    double[] axis = {1, scale, scale * scale};
    double[] cross = {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
    return axis[0] * cross[0] + axis[1] * cross[1] + axis[2] * cross[2];
  }
}
