package real;

import dev.backsweep.Differentiable;

/** The distance of two series under dynamic time warping, with two rows of the table. */
final class TimeWarping {
  private TimeWarping() {}

  @Differentiable
  static double distance(double[] a, double[] b) {
    double[] previous = new double[b.length + 1];
    double[] current = new double[b.length + 1];
    for (int j = 1; j <= b.length; j++) {
      previous[j] = Double.POSITIVE_INFINITY;
    }
    for (int i = 1; i <= a.length; i++) {
      current[0] = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= b.length; j++) {
        double cost = (a[i - 1] - b[j - 1]) * (a[i - 1] - b[j - 1]);
        double best = Math.min(previous[j - 1], Math.min(previous[j], current[j - 1]));
        current[j] = cost + best;
      }
      double[] swap = previous;
      previous = current;
      current = swap;
    }
    return Math.sqrt(previous[b.length]);
  }
}
