package regressions;

import dev.backsweep.Differentiable;

/** A read that may throw stays where it is, whatever becomes of what is read. */
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

  @Differentiable
  @SuppressWarnings("backsweep:UNUSED_INPUT")
  static double beforeCondition(double[] a, double[] b) {
    double sum = 2.0;
    sum += a[1];
    boolean is = b[0] >= 2.0;
    int k = 0;
    while (k < 0) {
      k++;
      int j = 0;
      while (j > 0 && is) {
        is = a.length > 0;
        j--;
      }
      sum += 2.0;
    }
    return sum;
  }

  @Differentiable
  @SuppressWarnings("backsweep:UNUSED_INPUT")
  static double beforeAnother(double[] b) {
    double sum = 2.0;
    double v = b[0];
    sum += b[1];
    for (int i = 0; i >= 0; i--) {
      sum += 2.0;
      v += b[0];
    }
    return sum;
  }

  @Differentiable
  @SuppressWarnings("backsweep:UNUSED_INPUT")
  static void inLoop(double x, double[] a) {
    if (x >= 2.1) {
      a[2] += a[2] * x;
      for (int i = 0, j = a.length - 1; i < j; i++, j--) {
        a[a.length - 1] = x;
      }
    }
    for (int c = 0; c < 4; c++) {
      x += a[1];
      for (int i = 0, j = a.length - 1; i < j; i++, j--) {
        x = Math.fma(x, x, x);
      }
    }
  }
}
