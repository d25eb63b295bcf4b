package golden;

import dev.backsweep.Differentiable;

/** Small helpers. */
final class Inlined {
  private Inlined() {}

  @Differentiable
  static double kernel(double[] x, double[] y, double width) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += square(x[i] - y[i]);
    }
    return gauss(Math.sqrt(sum), width);
  }

  private static double square(double x) {
    return x * x;
  }

  private static double gauss(double r, double width) {
    return Math.exp(-0.5 * square(r / width));
  }
}
