package dev.backsweep.benchmarks.rosenbrock;

/**
 * The gradient of {@link Rosenbrock} by hand: one pass, one load and one store an entry.
 *
 * <p>What an iteration shares with the next, the point and its adjoint, is carried in locals.
 */
final class RosenbrockByHand {
  private RosenbrockByHand() {}

  static double adjoint(double[] x, double[] xBar, double resultBar) {
    int last = x.length - 1;
    double sum = 0;
    double here = x[0];
    double carried = 0;
    for (int i = 0; i < last; i++) {
      double next = x[i + 1];
      double a = next - here * here;
      double b = 1 - here;
      sum += 100 * a * a + b * b;
      double aBar = 200 * a * resultBar;
      xBar[i] += carried - 2 * (here * aBar + b * resultBar);
      carried = aBar;
      here = next;
    }
    xBar[last] += carried;
    return sum;
  }
}
