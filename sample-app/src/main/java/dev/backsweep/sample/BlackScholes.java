package dev.backsweep.sample;

import static java.util.Locale.ROOT;

import dev.backsweep.Differentiable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Story 4: one price formula in, all Greeks out, against their closed forms. */
final class BlackScholes {
  private static final String[] NAMES = {
    "price", "delta", "vega", "theta", "rho", "gamma", "vanna"
  };

  private BlackScholes() {}

  /** The price of a European call option. */
  @Differentiable
  static double call(double spot, double strike, double rate, double volatility, double years) {
    double deviation = volatility * Math.sqrt(years);
    double d1 = (Math.log(spot / strike) + rate * years) / deviation + deviation / 2;
    double d2 = d1 - deviation;
    return spot * Normal.cdf(d1) - strike * Math.exp(-rate * years) * Normal.cdf(d2);
  }

  /** The first derivative in closed form, to be differentiated once more. */
  @Differentiable
  static double delta(double spot, double strike, double rate, double volatility, double years) {
    double deviation = volatility * Math.sqrt(years);
    return Normal.cdf((Math.log(spot / strike) + rate * years) / deviation + deviation / 2);
  }

  /** An option: what it is on, and the market. */
  record Option(double spot, double strike, double rate, double volatility, double years) {}

  /** Price and sensitivities; theta is per year. */
  record Greeks(
      double price,
      double delta,
      double vega,
      double theta,
      double rho,
      double gamma,
      double vanna) {

    /** The largest difference to {@code other}, relative where a number is above 1. */
    double apart(Greeks other) {
      double[] mine = values();
      double[] others = other.values();
      double apart = 0;
      for (int i = 0; i < mine.length; i++) {
        double scale = Math.max(1, Math.abs(others[i]));
        apart = Math.max(apart, Math.abs(mine[i] - others[i]) / scale);
      }
      return apart;
    }

    private double[] values() {
      return new double[] {price, delta, vega, theta, rho, gamma, vanna};
    }
  }

  /** What the generated derivatives say. */
  static Greeks generated(Option o) {
    BlackScholesGrad.CallGradient first =
        BlackScholesGrad.call(o.spot(), o.strike(), o.rate(), o.volatility(), o.years());
    BlackScholesGrad.DeltaGradient second =
        BlackScholesGrad.delta(o.spot(), o.strike(), o.rate(), o.volatility(), o.years());
    return new Greeks(
        first.value(),
        first.dspot(),
        first.dvolatility(),
        -first.dyears(),
        first.drate(),
        second.dspot(),
        second.dvolatility());
  }

  static void tell(PrintStream out) {
    Option option = new Option(42, 40, 0.10, 0.20, 0.5);
    out.printf("%n4. Black-Scholes: a call's price and Greeks, against their closed forms%n%n");
    out.println("   spot 42, strike 40, rate 10 %, volatility 20 %, half a year");
    out.println("   (gamma and vanna are derivatives of the formula for delta)");
    out.println();
    out.println("                    generated           closed form   apart by");
    double[] found = generated(option).values();
    double[] closed = ClosedForm.greeks(option).values();
    for (int i = 0; i < found.length; i++) {
      double apart = Math.abs(found[i] - closed[i]);
      out.printf(ROOT, "   %-6s %20.15f  %20.15f   %8.0e%n", NAMES[i], found[i], closed[i], apart);
    }
    List<Option> grid = grid();
    double worst =
        grid.stream()
            .mapToDouble(o -> generated(o).apart(ClosedForm.greeks(o)))
            .max()
            .orElseThrow();
    out.printf(
        ROOT,
        "%n   %d other options, in and out of the money: at most %.0e apart%n",
        grid.size(),
        worst);
  }

  /** Options far and near, in, at and out of the money, in quiet and in wild markets. */
  static List<Option> grid() {
    List<Option> options = new ArrayList<>();
    for (double strike = 50; strike <= 200; strike += 10) {
      for (double volatility = 0.05; volatility < 1; volatility += 0.1) {
        for (double years = 0.1; years < 6; years *= 2) {
          options.add(new Option(100, strike, 0.03, volatility, years));
        }
      }
    }
    return options;
  }
}
