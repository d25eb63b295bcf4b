package real;

import dev.backsweep.Differentiable;

/** A filter for position and speed, with matrices of two rows written out. */
final class KalmanTracker {
  private KalmanTracker() {}

  @Differentiable
  static double squaredError(double[] measured, double dt, double q, double r) {
    double[] x = new double[2];
    double[][] p = {{1, 0}, {0, 1}};
    double error = 0;
    for (double z : measured) {
      x[0] += dt * x[1];
      double p00 = p[0][0] + dt * (p[1][0] + p[0][1]) + dt * dt * p[1][1] + q;
      double p01 = p[0][1] + dt * p[1][1];
      double p10 = p[1][0] + dt * p[1][1];
      double p11 = p[1][1] + q;
      double s = p00 + r;
      double k0 = p00 / s;
      double k1 = p10 / s;
      double innovation = z - x[0];
      error += innovation * innovation;
      x[0] += k0 * innovation;
      x[1] += k1 * innovation;
      p[0][0] = (1 - k0) * p00;
      p[0][1] = (1 - k0) * p01;
      p[1][0] = p10 - k1 * p00;
      p[1][1] = p11 - k1 * p01;
    }
    return error;
  }
}
