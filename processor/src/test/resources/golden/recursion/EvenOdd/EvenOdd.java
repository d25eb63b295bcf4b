package golden;

import dev.backsweep.Differentiable;

/** Two methods that call each other. */
final class EvenOdd {
  private EvenOdd() {}

  @Differentiable
  static double even(double x, int n) {
    return n == 0 ? x : Math.sin(x) * odd(x + 0.5, n - 1);
  }

  private static double odd(double x, int n) {
    return n == 0 ? x * x : Math.cos(x) + even(x * x, n - 1);
  }
}
