package regressions;

import dev.backsweep.Differentiable;

/** An element that collects others is one of them, or is read by the rounds that follow. */
final class ReductionOverItself {
  private ReductionOverItself() {}

  @Differentiable
  static void into(double[] a) {
    for (int i = 0; i < a.length; i++) {
      a[0] += a[i];
    }
  }

  @Differentiable
  static void from(double[] a) {
    for (int i = 0; i < a.length; i++) {
      a[i] += a[0];
    }
  }

  @Differentiable
  static void again(double x, double[] a) {
    for (int step = 0; step < 2; step++) {
      a[2] += a[2] / (2.5 + x * x);
    }
  }
}
