package regressions;

import dev.backsweep.Differentiable;

/** Loops without iterations, whose bounds are constants or the smallest and the largest int. */
final class EmptyLoops {
  private EmptyLoops() {}

  private static int largest(int[] a) {
    int largest = Integer.MIN_VALUE;
    for (int i = 0; i < a.length; i++) {
      if (a[i] > largest) {
        largest = a[i];
      }
    }
    return largest;
  }

  private static int smallest(int[] a) {
    int smallest = Integer.MAX_VALUE;
    for (int i = 0; i < a.length; i++) {
      if (a[i] < smallest) {
        smallest = a[i];
      }
    }
    return smallest;
  }

  @Differentiable
  static double upwards(double[] x, int[] a) {
    int last = largest(a);
    double s = 1;
    for (int j = 0; j < last; j++) {
      s = s * x[j] + 0.1;
    }
    return s;
  }

  @Differentiable
  static double downwards(double[] x, int[] a) {
    int first = smallest(a);
    double s = 1;
    for (int j = x.length - 1; j > first; j--) {
      s = s * x[j] + 0.1;
    }
    return s;
  }

  @Differentiable
  static double between(double[] x, int[] a) {
    int first = smallest(a);
    int last = largest(a);
    double s = 1;
    for (int j = first; j < last; j++) {
      s = s * x[j] + 0.1;
    }
    for (int j = last; j > first; j--) {
      s = s * x[j] + 0.2;
    }
    return s;
  }

  @Differentiable
  static double inSteps(double[] x, int[] a) {
    int first = smallest(a);
    int last = largest(a);
    double s = 1;
    for (int j = 0; j < last; j += 2) {
      s = s * x[j] + 0.1;
    }
    for (int j = 1; j <= last; j += 2) {
      s = s * x[j] + 0.2;
    }
    for (int j = first; j < last; j += 2) {
      s = s * x[j] + 0.3;
    }
    for (int j = last; j >= first; j -= 3) {
      s = s * x[j] + 0.4;
    }
    return s;
  }

  @Differentiable
  static double withoutArrays(double x, int[] a) {
    int last = largest(a);
    double s = 1;
    for (int j = 1; j < last; j++) {
      s = s * x + 0.1 / j;
    }
    for (int j = Integer.MIN_VALUE; j < Integer.MIN_VALUE + 3; j++) {
      s = s * x + 0.1;
    }
    return s;
  }

  @Differentiable
  static double nested(double x, int[] a) {
    int first = smallest(a);
    int last = largest(a);
    double s = 1;
    for (int i = 0; i < last; i++) {
      for (int j = first; j < last; j++) {
        for (int k = 2; k >= first; k--) {
          s = s * x + 0.1 / (i + 1) + Math.sin(s);
        }
      }
    }
    return s;
  }

  @Differentiable
  static double never(double x) {
    double s = x;
    for (int j = 0; j < -3; j++) {
      s = Math.sin(s) * x;
    }
    for (int j = -7; j > 0; j -= 2) {
      s = Math.cos(s) * x;
    }
    return s * s;
  }
}
