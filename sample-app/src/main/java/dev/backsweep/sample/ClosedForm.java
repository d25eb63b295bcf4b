package dev.backsweep.sample;

import dev.backsweep.sample.BlackScholes.Greeks;
import dev.backsweep.sample.BlackScholes.Option;
import org.hipparchus.special.Erf;

/** The formulas for a call's Greeks as textbooks print them, on Hipparchus' error function. */
final class ClosedForm {
  private ClosedForm() {}

  static Greeks greeks(Option o) {
    double root = Math.sqrt(o.years());
    double drift = o.rate() + o.volatility() * o.volatility() / 2;
    double d1 = (Math.log(o.spot() / o.strike()) + drift * o.years()) / (o.volatility() * root);
    double d2 = d1 - o.volatility() * root;
    double discounted = o.strike() * Math.exp(-o.rate() * o.years());
    double density = Math.exp(-d1 * d1 / 2) / Math.sqrt(2 * Math.PI);
    return new Greeks(
        o.spot() * cdf(d1) - discounted * cdf(d2),
        cdf(d1),
        o.spot() * density * root,
        -o.spot() * density * o.volatility() / (2 * root) - o.rate() * discounted * cdf(d2),
        o.years() * discounted * cdf(d2),
        density / (o.spot() * o.volatility() * root),
        -density * d2 / o.volatility());
  }

  private static double cdf(double x) {
    return Erf.erfc(-x / Math.sqrt(2)) / 2;
  }
}
