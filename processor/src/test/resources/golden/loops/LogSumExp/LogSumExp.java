package golden;

import dev.backsweep.Differentiable;

/** A maximum first, then a sum shifted by it. */
final class LogSumExp {
  private LogSumExp() {}

  @Differentiable
  static double logSumExp(double[] x) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : x) {
      max = Math.max(max, value);
    }
    double sum = 0;
    for (double value : x) {
      sum += Math.exp(value - max);
    }
    return max + Math.log(sum);
  }
}
