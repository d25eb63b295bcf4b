package golden;

import dev.backsweep.Differentiable;

/** Steps by two. */
final class Simpson {
  private Simpson() {}

  @Differentiable
  static double integral(double[] f, double width) {
    double sum = f[0] * f[0];
    for (int i = 1; i < f.length; i += 2) {
      sum += 4 * f[i] * f[i];
    }
    for (int i = 2; i < f.length - 1; i += 2) {
      sum += 2 * f[i] * f[i];
    }
    return (sum + f[f.length - 1]) * width / 3;
  }
}
