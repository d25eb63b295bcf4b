package real;

import dev.backsweep.Differentiable;

/** An American put by Cox, Ross and Rubinstein. */
final class BinomialTree {
  private BinomialTree() {}

  @Differentiable
  static double put(
      double spot, double strike, double rate, double volatility, double years, int steps) {
    double dt = years / steps;
    double up = Math.exp(volatility * Math.sqrt(dt));
    double down = 1 / up;
    double discount = Math.exp(-rate * dt);
    double p = (Math.exp(rate * dt) - down) / (up - down);
    double[] value = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      double price = spot * Math.pow(up, steps - 2 * i);
      value[i] = Math.max(strike - price, 0);
    }
    for (int step = steps - 1; step >= 0; step--) {
      for (int i = 0; i <= step; i++) {
        double held = discount * (p * value[i] + (1 - p) * value[i + 1]);
        double price = spot * Math.pow(up, step - 2 * i);
        value[i] = Math.max(held, strike - price);
      }
    }
    return value[0];
  }
}
