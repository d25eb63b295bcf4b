package real;

import dev.backsweep.Differentiable;

/** A European call, with the normal distribution of Abramowitz and Stegun, 26.2.17. */
final class BlackScholes {
  private static final double[] B = {
    0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429
  };

  private BlackScholes() {}

  @Differentiable
  static double call(double spot, double strike, double rate, double volatility, double years) {
    double spread = volatility * Math.sqrt(years);
    double d1 = (Math.log(spot / strike) + (rate + 0.5 * volatility * volatility) * years) / spread;
    double d2 = d1 - spread;
    return spot * normal(d1) - strike * Math.exp(-rate * years) * normal(d2);
  }

  private static double normal(double x) {
    if (x < 0) {
      return 1 - normal(-x);
    }
    double t = 1 / (1 + 0.2316419 * x);
    double sum = 0;
    for (int i = B.length - 1; i >= 0; i--) {
      sum = (sum + B[i]) * t;
    }
    return 1 - Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI) * sum;
  }
}
