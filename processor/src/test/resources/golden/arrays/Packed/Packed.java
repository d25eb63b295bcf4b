package golden;

import dev.backsweep.Differentiable;

/** The lower triangle of a symmetric matrix, packed row by row. */
final class Packed {
  private Packed() {}

  @Differentiable
  static double quadratic(double[] packed, double[] x, int n) {
    double sum = 0;
    int k = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        sum += 2 * packed[k++] * x[i] * x[j];
      }
      sum += packed[k++] * x[i] * x[i];
    }
    return sum;
  }

  static Object[] inputs() {
    double[] packed = {1.5, 0.3, 1.2, -0.4, 0.6, 0.9};
    return new Object[] {packed, new double[] {0.7, -1.1, 1.6}, 3};
  }
}
