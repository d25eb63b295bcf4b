package real;

import dev.backsweep.Differentiable;

/** A damped pendulum by the classical Runge-Kutta method. */
final class RungeKutta {
  private RungeKutta() {}

  @Differentiable
  static double energy(double angle, double speed, double damping, double dt, int steps) {
    double[] y = {angle, speed};
    double[] k1 = new double[2];
    double[] k2 = new double[2];
    double[] k3 = new double[2];
    double[] k4 = new double[2];
    double[] mid = new double[2];
    for (int step = 0; step < steps; step++) {
      slope(y, damping, k1);
      for (int i = 0; i < 2; i++) {
        mid[i] = y[i] + 0.5 * dt * k1[i];
      }
      slope(mid, damping, k2);
      for (int i = 0; i < 2; i++) {
        mid[i] = y[i] + 0.5 * dt * k2[i];
      }
      slope(mid, damping, k3);
      for (int i = 0; i < 2; i++) {
        mid[i] = y[i] + dt * k3[i];
      }
      slope(mid, damping, k4);
      for (int i = 0; i < 2; i++) {
        y[i] += dt / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
      }
    }
    return 0.5 * y[1] * y[1] + 1 - Math.cos(y[0]);
  }

  private static void slope(double[] y, double damping, double[] out) {
    out[0] = y[1];
    out[1] = -Math.sin(y[0]) - damping * y[1];
  }
}
