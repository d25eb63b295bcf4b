package real;

import dev.backsweep.Differentiable;

/** The heat equation with a conductivity that depends on the temperature, in place. */
final class Heat {
  private Heat() {}

  @Differentiable
  static void diffuse(double[] u, double k, int steps) {
    for (int t = 0; t < steps; t++) {
      double left = u[0];
      for (int i = 1; i < u.length - 1; i++) {
        double here = u[i];
        double conductivity = k * (1 + 0.1 * here * here);
        u[i] = here + conductivity * (left - 2 * here + u[i + 1]);
        left = here;
      }
    }
  }
}
