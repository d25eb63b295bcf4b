package golden;

import dev.backsweep.Differentiable;

/** The enhanced for. */
final class GeometricMean {
  private GeometricMean() {}

  @Differentiable
  static double mean(double[] values) {
    double logs = 0;
    for (double value : values) {
      logs += Math.log(value);
    }
    return Math.exp(logs / values.length);
  }
}
