package dev.backsweep.benchmarks.sum;

/**
 * The gradient of {@link Sum} by hand: two loops, because one that adds up and stores is not
 * vectorised well.
 */
final class SumByHand {
  private SumByHand() {}

  static double adjoint(double[] x, double[] xBar, double resultBar) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i];
    }
    for (int i = 0; i < xBar.length; i++) {
      xBar[i] += resultBar;
    }
    return sum;
  }
}
