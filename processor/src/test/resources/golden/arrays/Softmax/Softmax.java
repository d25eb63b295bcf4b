package golden;

import dev.backsweep.Differentiable;

/** Returns a new array. */
final class Softmax {
  private Softmax() {}

  @Differentiable
  static double[] softmax(double[] x) {
    double[] y = new double[x.length];
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      y[i] = Math.exp(x[i]);
      sum += y[i];
    }
    for (int i = 0; i < x.length; i++) {
      y[i] /= sum;
    }
    return y;
  }
}
