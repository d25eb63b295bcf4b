package dev.backsweep.benchmarks.det;

/**
 * The gradient of {@link Determinant} by hand: one recursion for value and gradient.
 *
 * <p>A minor enters its parent's sum times a number that is known before the minor is computed, so
 * its cotangent goes down with the call while its value comes back.
 */
final class DeterminantByHand {
  private DeterminantByHand() {}

  static double adjoint(double[] a, int ell, double[] aBar, double resultBar) {
    return minor(a, ell, 0, new int[ell], aBar, resultBar);
  }

  private static double minor(
      double[] a, int ell, int row, int[] marked, double[] aBar, double resultBar) {
    if (row == ell) {
      return 1;
    }
    double sum = 0;
    double sign = 1;
    for (int column = 0; column < ell; column++) {
      if (marked[column] == 0) {
        marked[column] = 1;
        int at = row * ell + column;
        double factor = sign * a[at];
        double minor = minor(a, ell, row + 1, marked, aBar, resultBar * factor);
        marked[column] = 0;
        sum += factor * minor;
        aBar[at] += resultBar * sign * minor;
        sign = -sign;
      }
    }
    return sum;
  }
}
