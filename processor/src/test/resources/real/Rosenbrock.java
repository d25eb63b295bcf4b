package real;

import dev.backsweep.Differentiable;

/** The valley of Rosenbrock in any number of dimensions. */
final class Rosenbrock {
  private Rosenbrock() {}

  @Differentiable
  static double value(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length - 1; i++) {
      double a = 1 - x[i];
      double b = x[i + 1] - x[i] * x[i];
      sum += a * a + 100 * b * b;
    }
    return sum;
  }
}
