package real;

import dev.backsweep.Differentiable;

/** A natural cubic spline: second derivatives, then the value at a point. */
final class CubicSpline {
  private CubicSpline() {}

  @Differentiable
  static double value(double[] x, double[] y, double at) {
    int n = x.length;
    double[] second = new double[n];
    double[] u = new double[n];
    for (int i = 1; i < n - 1; i++) {
      double sig = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
      double p = sig * second[i - 1] + 2;
      second[i] = (sig - 1) / p;
      double jump = (y[i + 1] - y[i]) / (x[i + 1] - x[i]) - (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
      u[i] = (6 * jump / (x[i + 1] - x[i - 1]) - sig * u[i - 1]) / p;
    }
    for (int k = n - 2; k >= 0; k--) {
      second[k] = second[k] * second[k + 1] + u[k];
    }
    int low = 0;
    int high = n - 1;
    while (high - low > 1) {
      int mid = (high + low) >>> 1;
      if (x[mid] > at) {
        high = mid;
      } else {
        low = mid;
      }
    }
    double h = x[high] - x[low];
    double a = (x[high] - at) / h;
    double b = (at - x[low]) / h;
    return a * y[low]
        + b * y[high]
        + ((a * a * a - a) * second[low] + (b * b * b - b) * second[high]) * (h * h) / 6;
  }
}
