package regressions;

import dev.backsweep.Differentiable;

/** Loops that run forward and backward at once, and then throw: no buffer may have changed. */
final class LateFailures {
  private LateFailures() {}

  @Differentiable
  static double never(double[] x) {
    double sum = 0;
    for (int i = 1; i < x.length - 1; i++) {
      double s = Math.sin(x[i + 1] - x[i - 1]);
      sum += s * x[i];
    }
    return sum;
  }

  @Differentiable
  static double inALaterIteration(double[] x, double[] y, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += Math.sin(x[i]) * y[i];
    }
    return sum;
  }

  @Differentiable
  static double oneTooFar(double[] x) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double s = Math.sin(x[i]);
      sum += i > 1 ? s * x[i + 1] : s * s;
    }
    return sum;
  }

  @Differentiable
  static double division(double[] x, int n) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double s = Math.sin(x[i]);
      sum += s * s * (6 / (2 - i));
    }
    return sum;
  }

  @Differentiable
  static double behind(double[] x, int n) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double s = Math.sin(x[i]);
      sum += s * s;
    }
    return n > 1 ? sum + x[n] : sum;
  }

  @Differentiable
  static double thrown(double[] x, int n) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double s = Math.sin(x[i]);
      sum += s * s;
    }
    if (n > 2) {
      throw new IllegalStateException("n");
    }
    return sum;
  }

  @Differentiable
  static double inABranch(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      double s = Math.sin(x[i]);
      if (i == 1) {
        s *= y[0];
      }
      sum += s * s;
    }
    return sum;
  }

  @Differentiable
  static double inTheCondition(double[] x, int[] k, int n) {
    double sum = 0;
    int i = 0;
    while (k[i] >= 0) {
      if (i >= 0 && i < n && i < x.length) {
        double s = Math.sin(x[i]);
        sum += s * s;
      }
      i++;
    }
    return sum;
  }
}
