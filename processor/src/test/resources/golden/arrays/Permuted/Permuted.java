package golden;

import dev.backsweep.Differentiable;

/** Gathers and scatters through a permutation. */
final class Permuted {
  private Permuted() {}

  @Differentiable
  static void scatter(double[] x, int[] order, double[] y) {
    for (int i = 0; i < order.length; i++) {
      y[order[i]] = x[i] * y[order[i]];
    }
  }
}
