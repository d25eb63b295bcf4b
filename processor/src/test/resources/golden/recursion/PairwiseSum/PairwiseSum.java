package golden;

import dev.backsweep.Differentiable;

/** Divides an array in halves. */
final class PairwiseSum {
  private PairwiseSum() {}

  @Differentiable
  static double energy(double[] x, int from, int to) {
    if (to - from == 1) {
      return x[from] * x[from];
    }
    int middle = (from + to) / 2;
    return Math.sqrt(energy(x, from, middle) * energy(x, middle, to));
  }

  static Object[] inputs() {
    return new Object[] {new double[] {0.7, 1.9, -1.2, 0.4, 1.1}, 0, 5};
  }
}
