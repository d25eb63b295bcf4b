package dev.backsweep.sample;

/** A start for fitting y = b1 (1 - exp(-b2 x)) to points about which nothing is known. */
final class SaturationStart {
  private SaturationStart() {}

  /**
   * The best of many rates b2, from far below to far above one per range of x, of either sign. For
   * a given rate the model is linear in b1, so that the best b1 has a closed form.
   */
  static double[] of(double[] x, double[] y) {
    double range = 0;
    for (double value : x) {
      range = Math.max(range, Math.abs(value));
    }
    double[] best = {0, 0};
    double bestSum = Double.POSITIVE_INFINITY;
    for (double scale = 1e-3; scale < 100; scale *= 2) {
      for (double rate : new double[] {scale / range, -scale / range}) {
        double height = bestHeight(rate, x, y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
          double residual = y[i] - CurveFit.saturation(new double[] {height, rate}, x[i]);
          sum += residual * residual;
        }
        if (sum < bestSum) {
          bestSum = sum;
          best = new double[] {height, rate};
        }
      }
    }
    return best;
  }

  private static double bestHeight(double rate, double[] x, double[] y) {
    double product = 0;
    double square = 0;
    for (int i = 0; i < x.length; i++) {
      double shape = CurveFit.saturation(new double[] {1, rate}, x[i]);
      product += shape * y[i];
      square += shape * shape;
    }
    return product / square;
  }
}
