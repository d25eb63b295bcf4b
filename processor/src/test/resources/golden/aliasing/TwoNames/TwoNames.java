package golden;

import dev.backsweep.Differentiable;

/** Two names for one array, which a condition chooses. */
final class TwoNames {
  private TwoNames() {}

  @Differentiable
  static double choose(double[] a, double[] b, boolean first) {
    double[] chosen = first ? a : b;
    double[] other = a;
    chosen[0] = chosen[0] * b[1];
    other[1] += chosen[0] * chosen[0];
    return a[0] * a[1] + b[0];
  }
}
