package real;

import dev.backsweep.Differentiable;

/** The discrete convolution of a signal with a kernel. */
final class Convolution {
  private Convolution() {}

  @Differentiable
  static double[] full(double[] signal, double[] kernel) {
    double[] out = new double[signal.length + kernel.length - 1];
    for (int i = 0; i < signal.length; i++) {
      for (int k = 0; k < kernel.length; k++) {
        out[i + k] += signal[i] * kernel[k];
      }
    }
    return out;
  }
}
