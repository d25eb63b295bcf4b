package dev.backsweep.benchmarks.blackscholes;

import dev.backsweep.Differentiable;

/** The Black–Scholes price of a call, whose derivatives are the Greeks. */
public final class BlackScholes {
  private static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

  private BlackScholes() {}

  /**
   * Prices a European call.
   *
   * @param spot the price of the share
   * @param strike the price agreed on
   * @param rate the interest rate
   * @param volatility the standard deviation of the share's return in a year
   * @param time the years left
   * @return the price of the call
   */
  @Differentiable
  public static double price(
      double spot, double strike, double rate, double volatility, double time) {
    double deviation = volatility * Math.sqrt(time);
    double d1 =
        (Math.log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / deviation;
    double d2 = d1 - deviation;
    return spot * normal(d1) - strike * Math.exp(-rate * time) * normal(d2);
  }

  /** The cumulative normal distribution: Abramowitz and Stegun, 26.2.17, error below 7.5e-8. */
  private static double normal(double x) {
    double z = Math.abs(x);
    double t = 1 / (1 + 0.2316419 * z);
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = INVERSE_ROOT_TWO_PI * Math.exp(-0.5 * z * z) * series;
    return x < 0 ? tail : 1 - tail;
  }
}
