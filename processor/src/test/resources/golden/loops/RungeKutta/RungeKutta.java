package golden;

import dev.backsweep.Differentiable;

/** A time loop over several state variables. */
final class RungeKutta {
  private RungeKutta() {}

  @Differentiable
  static double pendulum(double angle, double speed, double length, int steps) {
    double h = 0.1;
    double a = angle;
    double v = speed;
    for (int i = 0; i < steps; i++) {
      double middle = a + 0.5 * h * v;
      double middleSpeed = v - 0.5 * h * Math.sin(a) / length;
      a += h * middleSpeed;
      v -= h * Math.sin(middle) / length;
    }
    return a * a + v * v;
  }
}
