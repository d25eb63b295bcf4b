package real;

import dev.backsweep.Differentiable;

/** The power spectrum of a signal, weighted, by a recursive Fourier transform that returns arrays. */
final class RecursiveFourier {
  private RecursiveFourier() {}

  @Differentiable
  static double weightedPower(double[] signal) {
    double[][] spectrum = transform(signal, new double[signal.length]);
    double sum = 0;
    for (int k = 0; k < signal.length; k++) {
      double re = spectrum[0][k];
      double im = spectrum[1][k];
      sum += (re * re + im * im) / (1 + k);
    }
    return sum;
  }

  /** Halves the array while its length is even, and sums directly where it is odd. */
  private static double[][] transform(double[] re, double[] im) {
    int n = re.length;
    if (n < 2) {
      return new double[][] {re, im};
    }
    double[][] out = new double[2][n];
    if (n % 2 != 0) {
      for (int k = 0; k < n; k++) {
        for (int j = 0; j < n; j++) {
          double angle = -2 * Math.PI * j * k / n;
          out[0][k] += re[j] * Math.cos(angle) - im[j] * Math.sin(angle);
          out[1][k] += re[j] * Math.sin(angle) + im[j] * Math.cos(angle);
        }
      }
      return out;
    }
    double[][] even = transform(every(re, 0), every(im, 0));
    double[][] odd = transform(every(re, 1), every(im, 1));
    for (int k = 0; k < n / 2; k++) {
      double c = Math.cos(2 * Math.PI * k / n);
      double s = -Math.sin(2 * Math.PI * k / n);
      double x = c * odd[0][k] - s * odd[1][k];
      double y = s * odd[0][k] + c * odd[1][k];
      out[0][k] = even[0][k] + x;
      out[1][k] = even[1][k] + y;
      out[0][k + n / 2] = even[0][k] - x;
      out[1][k + n / 2] = even[1][k] - y;
    }
    return out;
  }

  private static double[] every(double[] x, int first) {
    double[] half = new double[x.length / 2];
    for (int i = 0; i < half.length; i++) {
      half[i] = x[2 * i + first];
    }
    return half;
  }
}
