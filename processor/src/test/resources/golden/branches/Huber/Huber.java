package golden;

import dev.backsweep.Differentiable;

/** Quadratic near zero, linear beyond. */
final class Huber {
  private Huber() {}

  @Differentiable
  static double loss(double[] residuals, double width) {
    double sum = 0;
    for (int i = 0; i < residuals.length; i++) {
      double size = Math.abs(residuals[i]);
      if (size <= width) {
        sum += 0.5 * size * size;
      } else {
        sum += width * (size - 0.5 * width);
      }
    }
    return sum;
  }
}
