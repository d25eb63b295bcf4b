package real;

import dev.backsweep.Differentiable;

/** The squared error of forecasts by exponential smoothing with a season. */
final class HoltWinters {
  private HoltWinters() {}

  @Differentiable
  static double squaredError(double[] y, double alpha, double beta, double gamma, int period) {
    double[] season = new double[period];
    double level = 0;
    for (int i = 0; i < period; i++) {
      level += y[i] / period;
    }
    for (int i = 0; i < period; i++) {
      season[i] = y[i] - level;
    }
    double trend = 0;
    double error = 0;
    for (int t = period; t < y.length; t++) {
      double forecast = level + trend + season[t % period];
      error += (y[t] - forecast) * (y[t] - forecast);
      double old = level;
      level = alpha * (y[t] - season[t % period]) + (1 - alpha) * (level + trend);
      trend = beta * (level - old) + (1 - beta) * trend;
      season[t % period] = gamma * (y[t] - level) + (1 - gamma) * season[t % period];
    }
    return error;
  }
}
