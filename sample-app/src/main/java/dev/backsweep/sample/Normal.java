package dev.backsweep.sample;

import dev.backsweep.Differentiable;

/**
 * The standard normal distribution function to double precision, as ordinary differentiable code.
 *
 * @see "G. West, Better approximations to cumulative normal functions, Wilmott Magazine, 2005;
 *     after J. F. Hart et al., Computer Approximations, algorithm 5666"
 */
final class Normal {
  private static final double[] ABOVE = {
    220.206867912376,
    221.213596169931,
    112.079291497871,
    33.912866078383,
    6.37396220353165,
    0.700383064443688,
    0.0352624965998911
  };
  private static final double[] BELOW = {
    440.413735824752,
    793.826512519948,
    637.333633378831,
    296.564248779674,
    86.7807322029461,
    16.064177579207,
    1.75566716318264,
    0.0883883476483184
  };
  private static final double SQRT_TWO_PI = 2.5066282746310002;

  private Normal() {}

  /** The probability that a standard normal variable is at most {@code x}. */
  @Differentiable
  static double cdf(double x) {
    // Not Math.abs(x): its derivative at 0 is 0, and then so would be that of cdf.
    double z = x > 0 ? x : -x;
    double density = Math.exp(-z * z / 2);
    double tail;
    if (z < 7.07106781186547) {
      tail = density * polynomial(ABOVE, z) / polynomial(BELOW, z);
    } else {
      double fraction = z + 0.65;
      for (int k = 4; k >= 1; k--) {
        fraction = z + k / fraction;
      }
      tail = density / (SQRT_TWO_PI * fraction);
    }
    return x > 0 ? 1 - tail : tail;
  }

  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * x + coefficients[i];
    }
    return sum;
  }
}
