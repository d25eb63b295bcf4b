package golden;

import dev.backsweep.Differentiable;

/** A private method with private constants and a static array. */
final class PrivateMembers {
  private static final double GRAVITY = 9.81;
  private static final double[] NODES = {-0.7745966692414834, 0, 0.7745966692414834};
  private static final double[] WEIGHTS = {5.0 / 9, 8.0 / 9, 5.0 / 9};

  private PrivateMembers() {}

  @Differentiable
  private static double work(double mass, double length) {
    double sum = 0;
    for (int i = 0; i < NODES.length; i++) {
      double x = 0.5 * length * (1 + NODES[i]);
      sum += WEIGHTS[i] * mass * GRAVITY * Math.exp(-x);
    }
    return 0.5 * length * sum;
  }

  static double workOf(double mass, double length) {
    return work(mass, length);
  }
}
