package dev.backsweep.gradbench.lse;

import dev.backsweep.Differentiable;

/** The logarithm of a sum of exponentials, with the maximum taken out first. */
public final class Lse {
  private Lse() {}

  /** Returns log Σ exp(x_i); x has at least one element. */
  @Differentiable
  public static double primal(double[] x) {
    double max = x[0];
    for (int i = 1; i < x.length; i++) {
      max = Math.max(max, x[i]);
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += Math.exp(x[i] - max);
    }
    return max + Math.log(sum);
  }
}
