package regressions;

import dev.backsweep.Differentiable;

/** What looks like a sum, but has partial sums that go elsewhere too, or is handed on unchanged. */
final class PartialSums {
  private PartialSums() {}

  @Differentiable
  static double previous(double[] x) {
    double s = 0;
    double previous = 0;
    for (int i = 0; i < x.length; i++) {
      previous = s;
      s += Math.sin(x[i]);
    }
    return previous * s;
  }

  @Differentiable
  static double lastPeak(double[] x) {
    double s = 0;
    double peak = 0;
    for (int i = 0; i < x.length; i++) {
      s += Math.sin(x[i]);
      if (x[i] > 0.3) {
        peak = s;
      }
    }
    return peak * s;
  }

  @Differentiable
  static double earlyReturn(double x, int n) {
    for (int i = n; i-- > 0; ) {
      x += 2.0;
      return x;
    }
    return 2.0;
  }

  @Differentiable
  static void unchanged(double y, double[] a, double[] b) {
    for (int i = 0; i >= 0; i--) {
      double v = y;
      for (double e : a) {
        b[0] *= v;
        for (int j = 0; j < 0; j++) {
          y = v;
        }
      }
    }
  }

  @Differentiable
  static double eitherOf(double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double a = s + Math.sin(x[i]);
      double b = s + Math.cos(x[i]);
      s = x[i] > 0.3 ? a : b;
    }
    return s * s;
  }

  @Differentiable
  static double termChosen(double[] x) {
    double s = 0;
    for (int i = 0; i < x.length; i++) {
      double p = Math.sin(x[i]);
      double g = x[i] > 0.3 ? p : 1.0;
      s = g + s;
    }
    return s * s;
  }

  /** This one is a sum. */
  @Differentiable
  static double nested(double[] x, double y) {
    double s = y;
    for (int i = 0; i < x.length; i++) {
      if (x[i] > 0.3) {
        s += Math.sin(x[i]);
      } else {
        s = x[i] * y + s;
        for (int j = 0; j < i; j++) {
          s -= x[j] * y;
        }
      }
    }
    return s * s;
  }
}
