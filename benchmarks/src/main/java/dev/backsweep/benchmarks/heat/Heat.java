package dev.backsweep.benchmarks.heat;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** The heat equation on a rod, stepped in place. */
public final class Heat {
  private Heat() {}

  /**
   * Lets heat flow and compares the temperatures with those wanted.
   *
   * @param start the temperatures at first; the ends keep theirs
   * @param diffusivity how fast heat spreads at each point
   * @param target the temperatures wanted
   * @param steps how many steps to take
   * @return the sum of the squared differences
   */
  @Differentiable
  public static double misfit(
      @Wrt double[] start, @Wrt double[] diffusivity, double[] target, int steps) {
    int n = start.length;
    double[] u = start.clone();
    for (int step = 0; step < steps; step++) {
      double left = u[0];
      for (int i = 1; i < n - 1; i++) {
        double here = u[i];
        u[i] = here + diffusivity[i] * (left - 2 * here + u[i + 1]);
        left = here;
      }
    }
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double difference = u[i] - target[i];
      sum += difference * difference;
    }
    return sum;
  }
}
