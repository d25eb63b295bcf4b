package regressions;

import dev.backsweep.Differentiable;

/** An element is a copy of one of another array that changes before the reverse sweep. */
final class ForwardedElements {
  private ForwardedElements() {}

  @Differentiable
  static double subscripts(double[] x, int[] next, int n) {
    int[] now = new int[n];
    double s = 1;
    for (int t = 0; t < 3; t++) {
      for (int i = 0; i < n; i++) {
        now[i] = next[i];
      }
      for (int i = 0; i < n; i++) {
        next[i] = (next[i] + 1) % n;
      }
      for (int i = 0; i < n; i++) {
        s = s * x[now[i]] + 0.5;
      }
    }
    return s;
  }

  @Differentiable
  static double factors(double x, int n) {
    double[] c = new double[n];
    double[] w = new double[n];
    double s = 1;
    for (int t = 0; t < 3; t++) {
      for (int i = 0; i < n; i++) {
        w[i] = c[i];
      }
      for (int i = 0; i < n; i++) {
        c[i] = c[i] * 0.5 + t;
      }
      for (int i = 0; i < n; i++) {
        s = s * Math.sin(w[i] * x) + x;
      }
    }
    return s;
  }

  @Differentiable
  static double subscriptThatChanges(double[] x, int[] p, int n) {
    int[] q = new int[n];
    double[] t = new double[n];
    for (int i = 0; i < n; i++) {
      q[i] = (i + 1) % n;
    }
    for (int i = 0; i < n; i++) {
      t[q[p[i]]] = Math.sin(x[i] + t[i]);
      p[(i + 1) % n] = q[i * 2 % n];
    }
    double s = 0;
    for (int i = 0; i < n; i++) {
      s += t[i] * (i + 1);
    }
    return s;
  }
}
