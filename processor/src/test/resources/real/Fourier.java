package real;

import dev.backsweep.Differentiable;

/** The fast Fourier transform of a power of two of complex numbers, in place. */
final class Fourier {
  private Fourier() {}

  @Differentiable
  static void transform(double[] re, double[] im) {
    int n = re.length;
    for (int i = 1, j = 0; i < n; i++) {
      int bit = n >> 1;
      for (; (j & bit) != 0; bit >>= 1) {
        j ^= bit;
      }
      j ^= bit;
      if (i < j) {
        double t = re[i];
        re[i] = re[j];
        re[j] = t;
        t = im[i];
        im[i] = im[j];
        im[j] = t;
      }
    }
    for (int length = 2; length <= n; length <<= 1) {
      double angle = -2 * Math.PI / length;
      for (int start = 0; start < n; start += length) {
        for (int k = 0; k < length / 2; k++) {
          double c = Math.cos(angle * k);
          double s = Math.sin(angle * k);
          int top = start + k;
          int bottom = top + length / 2;
          double x = re[bottom] * c - im[bottom] * s;
          double y = re[bottom] * s + im[bottom] * c;
          re[bottom] = re[top] - x;
          im[bottom] = im[top] - y;
          re[top] += x;
          im[top] += y;
        }
      }
    }
  }
}
