package real;

import dev.backsweep.Differentiable;

/** Kepler's equation by Newton's method, until the step is small. */
final class Newton {
  private Newton() {}

  @Differentiable
  static double eccentricAnomaly(double meanAnomaly, double eccentricity) {
    double e = meanAnomaly;
    for (int i = 0; i < 50; i++) {
      double step =
          (e - eccentricity * Math.sin(e) - meanAnomaly) / (1 - eccentricity * Math.cos(e));
      e -= step;
      if (Math.abs(step) < 1e-13) {
        break;
      }
    }
    return e;
  }
}
