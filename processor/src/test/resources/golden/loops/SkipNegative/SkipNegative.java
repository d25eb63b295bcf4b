package golden;

import dev.backsweep.Differentiable;

/** Continue, and a return out of the loop. */
final class SkipNegative {
  private SkipNegative() {}

  @Differentiable
  static double product(double[] x, double bound) {
    double product = 1;
    for (int i = 0; i < x.length; i++) {
      if (x[i] < 0) {
        continue;
      }
      product *= 1 + x[i];
      if (product > bound) {
        return product / bound;
      }
    }
    return product - bound;
  }

  static Object[] inputs() {
    return new Object[] {new double[] {0.5, -0.4, 0.9, 0.7, 2.1}, 4.0};
  }
}
