package dev.backsweep.benchmarks.blackscholes;

/**
 * The Greeks of {@link BlackScholes} by hand: each exponential once, for value and derivative.
 *
 * <p>They are the derivatives of the formula as it is computed, series included, not the textbook's
 * closed forms, which differ from them by the error of the series.
 */
final class BlackScholesByHand {
  private static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

  private BlackScholesByHand() {}

  record Greeks(
      double value, double dspot, double dstrike, double drate, double dvolatility, double dtime) {}

  static Greeks price(double spot, double strike, double rate, double volatility, double time) {
    double root = Math.sqrt(time);
    double deviation = volatility * root;
    double inverse = 1 / deviation;
    double ratio = spot / strike;
    double drift = rate + 0.5 * volatility * volatility;
    double d1 = (Math.log(ratio) + drift * time) / deviation;
    double d2 = d1 - deviation;

    double z1 = Math.abs(d1);
    double t1 = 1 / (1 + 0.2316419 * z1);
    double density1 = INVERSE_ROOT_TWO_PI * Math.exp(-0.5 * z1 * z1);
    double tail1 = density1 * series(t1);
    double normal1 = d1 < 0 ? tail1 : 1 - tail1;

    double z2 = Math.abs(d2);
    double t2 = 1 / (1 + 0.2316419 * z2);
    double density2 = INVERSE_ROOT_TWO_PI * Math.exp(-0.5 * z2 * z2);
    double tail2 = density2 * series(t2);
    double normal2 = d2 < 0 ? tail2 : 1 - tail2;

    double discount = Math.exp(-rate * time);
    double present = strike * discount;
    double value = spot * normal1 - present * normal2;

    double d2Bar = -present * (z2 * tail2 + 0.2316419 * t2 * t2 * density2 * slope(t2));
    double d1Bar = spot * (z1 * tail1 + 0.2316419 * t1 * t1 * density1 * slope(t1)) + d2Bar;
    double exponentBar = -present * normal2;
    double numeratorBar = d1Bar * inverse;
    double deviationBar = -d1 * numeratorBar - d2Bar;
    double driftBar = time * numeratorBar;
    return new Greeks(
        value,
        normal1 + numeratorBar / spot,
        -discount * normal2 - numeratorBar / strike,
        driftBar - time * exponentBar,
        volatility * driftBar + root * deviationBar,
        drift * numeratorBar - rate * exponentBar + 0.5 * volatility / root * deviationBar);
  }

  private static double series(double t) {
    return t
        * (0.319381530
            + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  }

  private static double slope(double t) {
    return 0.319381530
        + t
            * (2 * -0.356563782
                + t * (3 * 1.781477937 + t * (4 * -1.821255978 + t * (5 * 1.330274429))));
  }
}
