package dev.backsweep.benchmarks.rosenbrock;

/** The gradient of {@link Rosenbrock} by hand: one pass, the shared entry carried in a local. */
final class RosenbrockByHand {
  private RosenbrockByHand() {}

  static double adjoint(double[] x, double[] xBar, double resultBar) {
    int last = x.length - 1;
    double sum = 0;
    double carried = 0;
    for (int i = 0; i < last; i++) {
      double a = x[i + 1] - x[i] * x[i];
      double b = 1 - x[i];
      sum += 100 * a * a + b * b;
      double aBar = 200 * a * resultBar;
      xBar[i] += carried - 2 * x[i] * aBar - 2 * b * resultBar;
      carried = aBar;
    }
    if (last >= 0) {
      xBar[last] += carried;
    }
    return sum;
  }
}
