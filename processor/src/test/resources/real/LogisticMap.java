package real;

import dev.backsweep.Differentiable;

/** The mean of an orbit of the logistic map. */
final class LogisticMap {
  private LogisticMap() {}

  @Differentiable
  static double mean(double r, double start, int rounds) {
    double x = start;
    double sum = 0;
    for (int i = 0; i < rounds; i++) {
      x = r * x * (1 - x);
      sum += x;
    }
    return sum / rounds;
  }
}
