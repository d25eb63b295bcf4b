package regressions;

import dev.backsweep.Differentiable;

/** Loops whose bounds lie further apart than an int can tell, or at the end of the range. */
final class LongSteps {
  private LongSteps() {}

  @Differentiable
  static double constantBounds(double p) {
    double y = p;
    for (int j = -2000000000; j < 2000000000; j += 1000000000) {
      y = Math.sin(y * 1.1) + p;
    }
    return y;
  }

  @Differentiable
  static double down(double p, int n) {
    double y = p;
    for (int j = 2000000000 - n; j > -2000000000; j -= 1000000000) {
      y = Math.sin(y * 1.1) + p;
    }
    return y;
  }

  @Differentiable
  static double inside(double p, int n) {
    double y = p;
    int high = 2000000000;
    for (int i = 0; i < n; i++) {
      for (int j = -high + i; j < high; j += 1000000000) {
        y = Math.sin(y * 1.1) + p;
      }
    }
    return y;
  }

  @Differentiable
  static double fromTheSmallest(double p, int n) {
    double y = p;
    int low = Integer.MIN_VALUE + 1;
    for (int j = low; j < low + n; j += 3) {
      y = y * p + y;
    }
    return y;
  }

  @Differentiable
  static double fromTheLargest(double p, int n) {
    double y = p;
    int high = Integer.MAX_VALUE;
    for (int j = high; j > high - n; j -= 2) {
      y = y * p + 0.1 * y;
    }
    return y;
  }

  @Differentiable
  static double fromAnyPlace(double p, int n) {
    double y = p;
    for (int i = 0; i < n; i++) {
      for (int j = i - 2; j < n; j += 2) {
        y = Math.exp(-y * p);
      }
      for (int j = n - i; j >= -i; j -= 3) {
        y = Math.exp(-y * p) + i;
      }
    }
    return y;
  }
}
