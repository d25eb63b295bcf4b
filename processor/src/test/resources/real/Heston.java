package real;

import dev.backsweep.Differentiable;

/** A path of Heston's model with given normal numbers, full truncation. */
final class Heston {
  private Heston() {}

  @Differentiable
  static double payoff(
      double[] normals, double spot, double v0, double kappa, double theta, double xi, double rho) {
    int steps = normals.length / 2;
    double dt = 1.0 / steps;
    double logPrice = Math.log(spot);
    double v = v0;
    for (int i = 0; i < steps; i++) {
      double z1 = normals[2 * i];
      double z2 = rho * z1 + Math.sqrt(1 - rho * rho) * normals[2 * i + 1];
      double positive = Math.max(v, 0);
      double root = Math.sqrt(positive * dt);
      logPrice += -0.5 * positive * dt + root * z1;
      v += kappa * (theta - positive) * dt + xi * root * z2;
    }
    return Math.max(Math.exp(logPrice) - 0.9 * spot, 0);
  }
}
