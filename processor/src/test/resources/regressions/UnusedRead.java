package regressions;

import dev.backsweep.Differentiable;

/** A read that may throw stays, whatever becomes of what is read. */
final class UnusedRead {
  private UnusedRead() {}

  @Differentiable
  @SuppressWarnings("backsweep:UNUSED_INPUT")
  static double inHelper(double x, double[] a) {
    double v = firstAndAll(a);
    return x * x;
  }

  private static double firstAndAll(double[] a) {
    double sum = a[0];
    for (int i = 0; i < a.length; i++) {
      sum += a[i];
    }
    return 2.0;
  }

  @Differentiable
  @SuppressWarnings("backsweep:UNUSED_INPUT")
  static double direct(double x, double[] a) {
    double v = a[0];
    return x * x;
  }
}
