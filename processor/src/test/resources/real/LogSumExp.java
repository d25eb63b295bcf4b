package real;

import dev.backsweep.Differentiable;

/** The logarithm of a sum of exponentials, safe from overflow. */
final class LogSumExp {
  private LogSumExp() {}

  @Differentiable
  static double of(double[] x) {
    double max = Double.NEGATIVE_INFINITY;
    for (double v : x) {
      if (v > max) {
        max = v;
      }
    }
    double sum = 0;
    for (double v : x) {
      sum += Math.exp(v - max);
    }
    return max + Math.log(sum);
  }
}
