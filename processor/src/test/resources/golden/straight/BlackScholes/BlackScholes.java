package golden;

import dev.backsweep.Differentiable;

/** The value of a call option, with the logistic approximation of the normal distribution. */
final class BlackScholes {
  private BlackScholes() {}

  @Differentiable
  static double call(double spot, double strike, double rate, double volatility, double time) {
    double spread = volatility * Math.sqrt(time);
    double d1 = (Math.log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / spread;
    double d2 = d1 - spread;
    double up = 1 / (1 + Math.exp(-1.702 * d1));
    double down = 1 / (1 + Math.exp(-1.702 * d2));
    return spot * up - strike * Math.exp(-rate * time) * down;
  }
}
