package real;

import dev.backsweep.Differentiable;

/** An integral by Simpson's rule that halves intervals where it must, by recursion. */
final class AdaptiveSimpson {
  private AdaptiveSimpson() {}

  @Differentiable
  static double integral(double from, double to, double width) {
    double mid = (from + to) / 2;
    return refine(from, to, f(from, width), f(mid, width), f(to, width), width, 6);
  }

  private static double refine(
      double a, double b, double fa, double fm, double fb, double width, int depth) {
    double m = (a + b) / 2;
    double left = f((a + m) / 2, width);
    double right = f((m + b) / 2, width);
    double coarse = (b - a) / 6 * (fa + 4 * fm + fb);
    double fine = (b - a) / 12 * (fa + 4 * left + 2 * fm + 4 * right + fb);
    if (depth == 0 || Math.abs(fine - coarse) < 1e-3) {
      return fine + (fine - coarse) / 15;
    }
    return refine(a, m, fa, left, fm, width, depth - 1)
        + refine(m, b, fm, right, fb, width, depth - 1);
  }

  private static double f(double x, double width) {
    return 1 / (width * width + x * x);
  }
}
