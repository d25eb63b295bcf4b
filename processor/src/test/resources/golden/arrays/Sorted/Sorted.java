package golden;

import dev.backsweep.Differentiable;

/** Insertion sort of a clone, then a weighted sum. */
final class Sorted {
  private Sorted() {}

  @Differentiable
  static double weighted(double[] values, double[] weights) {
    double[] x = values.clone();
    for (int i = 1; i < x.length; i++) {
      double value = x[i];
      int j = i - 1;
      while (j >= 0 && x[j] > value) {
        x[j + 1] = x[j];
        j--;
      }
      x[j + 1] = value;
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i] * x[i] * x[i];
    }
    return sum;
  }
}
