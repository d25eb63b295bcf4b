package dev.backsweep.benchmarks.dot;

/** The gradient of {@link Dot} by hand: a reduction, then the updates. */
final class DotByHand {
  private DotByHand() {}

  static double adjoint(double[] x, double[] y, double[] xBar, double[] yBar, double resultBar) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    for (int i = 0; i < x.length; i++) {
      xBar[i] += resultBar * y[i];
      yBar[i] += resultBar * x[i];
    }
    return sum;
  }
}
