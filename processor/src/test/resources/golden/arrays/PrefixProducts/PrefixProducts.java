package golden;

import dev.backsweep.Differentiable;

/** Each element depends on the one before, which has been overwritten. */
final class PrefixProducts {
  private PrefixProducts() {}

  @Differentiable
  static void accumulate(double[] x) {
    for (int i = 1; i < x.length; i++) {
      x[i] = x[i] * x[i - 1] + x[i - 1];
    }
  }
}
