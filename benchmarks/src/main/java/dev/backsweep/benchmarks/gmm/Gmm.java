package dev.backsweep.benchmarks.gmm;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** A Gaussian mixture with a Wishart prior: GradBench's {@code gmm}. */
public final class Gmm {
  private Gmm() {}

  /**
   * Computes the logarithm of the posterior density.
   *
   * @param alpha the weights, as exponents
   * @param mu a row for the mean of each component
   * @param q a row for each component: the diagonal of its root, as exponents
   * @param l a row for each component: its root below the diagonal, column by column
   * @param x a row for each observation
   * @param gamma the inverse scale of the prior
   * @param m the degrees of freedom of the prior beyond the least possible
   * @return the logarithm
   */
  @Differentiable
  public static double objective(
      @Wrt double[] alpha,
      @Wrt double[][] mu,
      @Wrt double[][] q,
      @Wrt double[][] l,
      double[][] x,
      double gamma,
      int m) {
    int n = x.length;
    int k = alpha.length;
    int d = x[0].length;
    double[][] diagonal = new double[k][d];
    double[] sums = new double[k];
    for (int c = 0; c < k; c++) {
      for (int j = 0; j < d; j++) {
        diagonal[c][j] = Math.exp(q[c][j]);
        sums[c] += q[c][j];
      }
    }

    double[] centred = new double[d];
    double[] product = new double[d];
    double[] beta = new double[k];
    double total = 0;
    for (int i = 0; i < n; i++) {
      for (int c = 0; c < k; c++) {
        for (int j = 0; j < d; j++) {
          centred[j] = x[i][j] - mu[c][j];
        }
        multiply(diagonal[c], l[c], centred, product);
        beta[c] = alpha[c] + sums[c] - 0.5 * squares(product);
      }
      total += logSumExp(beta);
    }

    double prior = 0;
    for (int c = 0; c < k; c++) {
      prior += 0.5 * gamma * gamma * (squares(diagonal[c]) + squares(l[c])) - m * sums[c];
    }
    return total - n * logSumExp(alpha) - prior + constant(n, k, d, gamma, m);
  }

  /** Multiplies a vector by a lower triangle, which is stored column by column. */
  private static void multiply(
      double[] diagonal, double[] below, double[] vector, double[] product) {
    int d = vector.length;
    for (int j = 0; j < d; j++) {
      product[j] = diagonal[j] * vector[j];
    }
    int p = 0;
    for (int j = 0; j < d; j++) {
      for (int r = j + 1; r < d; r++) {
        product[r] += below[p++] * vector[j];
      }
    }
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * values[i];
    }
    return sum;
  }

  private static double logSumExp(double[] values) {
    double max = values[0];
    for (int i = 1; i < values.length; i++) {
      max = Math.max(max, values[i]);
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += Math.exp(values[i] - max);
    }
    return max + Math.log(sum);
  }

  /**
   * Computes what no parameter can change.
   *
   * @param n how many observations
   * @param k how many components
   * @param d how many dimensions
   * @param gamma the inverse scale of the prior
   * @param m the degrees of freedom of the prior beyond the least possible
   * @return the part of the objective that belongs to the normalisation of the densities
   */
  static double constant(int n, int k, int d, double gamma, int m) {
    int freedom = d + m + 1;
    double logGamma = 0.25 * d * (d - 1) * Math.log(Math.PI);
    for (int j = 1; j <= d; j++) {
      logGamma += logGammaOfHalf(freedom + 1 - j);
    }
    double wishart = freedom * d * (Math.log(gamma) - 0.5 * Math.log(2)) - logGamma;
    return k * wishart - n * d * 0.5 * Math.log(2 * Math.PI);
  }

  /** The logarithm of Γ(twice / 2), by the recurrence from Γ(1/2) and Γ(1). */
  private static double logGammaOfHalf(int twice) {
    double log = twice % 2 == 0 ? 0 : 0.5 * Math.log(Math.PI);
    for (int i = twice - 2; i > 0; i -= 2) {
      log += Math.log(0.5 * i);
    }
    return log;
  }
}
