package real;

import dev.backsweep.Differentiable;

/** Sorts in place by swapping neighbours until nothing moves. */
final class BubbleSort {
  private BubbleSort() {}

  @Differentiable
  static void sort(double[] values) {
    boolean swapped;
    int end = values.length;
    do {
      swapped = false;
      for (int i = 1; i < end; i++) {
        if (values[i - 1] > values[i]) {
          double t = values[i];
          values[i] = values[i - 1];
          values[i - 1] = t;
          swapped = true;
        }
      }
      end--;
    } while (swapped);
  }
}
