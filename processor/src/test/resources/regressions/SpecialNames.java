package regressions;

import dev.backsweep.Differentiable;

/** Names of which the obvious names of generated members would be no names, or not unique. */
final class SpecialNames {
  private SpecialNames() {}

  @Differentiable
  static double n(double o) {
    return Math.exp(-0.5 * o * o);
  }

  @Differentiable
  static double N(double ouble, double efault) {
    return ouble * n(efault);
  }
}
