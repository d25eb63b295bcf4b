package real;

import dev.backsweep.Differentiable;

/** An ordered weighted average: sorts a copy, then weighs by rank. */
final class InsertionSort {
  private InsertionSort() {}

  @Differentiable
  static double weightedSum(double[] values, double[] weights) {
    double[] sorted = values.clone();
    for (int i = 1; i < sorted.length; i++) {
      double v = sorted[i];
      int j = i - 1;
      while (j >= 0 && sorted[j] > v) {
        sorted[j + 1] = sorted[j];
        j--;
      }
      sorted[j + 1] = v;
    }
    double sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      sum += weights[i] * sorted[i] * sorted[i];
    }
    return sum;
  }
}
