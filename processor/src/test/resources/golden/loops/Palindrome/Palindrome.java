package golden;

import dev.backsweep.Differentiable;

/** Two loop variables that meet. */
final class Palindrome {
  private Palindrome() {}

  @Differentiable
  static double asymmetry(double[] x) {
    double sum = 0;
    for (int i = 0, j = x.length - 1; i < j; i++, j--) {
      double d = x[i] - x[j];
      sum += d * d;
    }
    return sum;
  }
}
