package golden;

import dev.backsweep.Differentiable;

/** Rewrites the first half of an array, then descends into it. */
final class Haar {
  private Haar() {}

  @Differentiable
  static void transform(double[] x, int n) {
    if (n < 2) {
      return;
    }
    int half = n / 2;
    for (int i = 0; i < half; i++) {
      double difference = x[i] - x[n - 1 - i];
      x[i] = x[i] * x[n - 1 - i];
      x[n - 1 - i] = difference;
    }
    transform(x, half);
  }

  static Object[] inputs() {
    return new Object[] {new double[] {0.7, 1.9, -1.2, 0.4}, 4};
  }
}
