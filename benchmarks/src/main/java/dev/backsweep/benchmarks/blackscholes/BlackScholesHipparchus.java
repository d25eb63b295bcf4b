package dev.backsweep.benchmarks.blackscholes;

import org.hipparchus.analysis.differentiation.Gradient;

/** {@link BlackScholes} in the numbers of Hipparchus. */
final class BlackScholesHipparchus {
  private BlackScholesHipparchus() {}

  static Gradient price(
      Gradient spot, Gradient strike, Gradient rate, Gradient volatility, Gradient time) {
    Gradient deviation = volatility.multiply(time.sqrt());
    Gradient drift = rate.add(volatility.square().multiply(0.5));
    Gradient d1 = spot.divide(strike).log().add(drift.multiply(time)).divide(deviation);
    Gradient d2 = d1.subtract(deviation);
    Gradient present = strike.multiply(rate.multiply(time).negate().exp());
    return spot.multiply(normal(d1)).subtract(present.multiply(normal(d2)));
  }

  private static Gradient normal(Gradient x) {
    Gradient z = x.abs();
    Gradient t = z.multiply(0.2316419).add(1).reciprocal();
    Gradient series = t.multiply(1.330274429).add(-1.821255978);
    series = series.multiply(t).add(1.781477937);
    series = series.multiply(t).add(-0.356563782);
    series = series.multiply(t).add(0.319381530);
    series = series.multiply(t);
    Gradient tail = z.square().multiply(-0.5).exp().multiply(0.3989422804014327).multiply(series);
    return x.getValue() < 0 ? tail : tail.negate().add(1);
  }
}
