package golden;

import dev.backsweep.Differentiable;

/** Changes its argument in place. */
final class Normalize {
  private Normalize() {}

  @Differentiable
  static void normalize(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * x[i];
    }
    double scale = 1 / Math.sqrt(sum);
    for (int i = 0; i < x.length; i++) {
      x[i] *= scale;
    }
  }
}
