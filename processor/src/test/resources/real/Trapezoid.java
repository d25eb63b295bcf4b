package real;

import dev.backsweep.Differentiable;

/** The area under, and the length of, a polyline. */
final class Trapezoid {
  private Trapezoid() {}

  @Differentiable
  static double areaAndLength(double[] x, double[] y) {
    double area = 0;
    double length = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double dx = x[i + 1] - x[i];
      area += 0.5 * dx * (y[i] + y[i + 1]);
      length += Math.hypot(dx, y[i + 1] - y[i]);
    }
    return area + length;
  }
}
