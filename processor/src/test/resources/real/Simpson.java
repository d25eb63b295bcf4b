package real;

import dev.backsweep.Differentiable;

/** An integral by Simpson's rule. */
final class Simpson {
  private Simpson() {}

  @Differentiable
  static double integral(double from, double to, double frequency, int intervals) {
    double h = (to - from) / intervals;
    double sum = integrand(from, frequency) + integrand(to, frequency);
    for (int i = 1; i < intervals; i++) {
      sum += (i % 2 == 0 ? 2 : 4) * integrand(from + i * h, frequency);
    }
    return sum * h / 3;
  }

  private static double integrand(double x, double frequency) {
    return Math.exp(-x * x) * Math.cos(frequency * x);
  }
}
