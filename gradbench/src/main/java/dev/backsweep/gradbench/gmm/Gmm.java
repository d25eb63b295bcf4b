package dev.backsweep.gradbench.gmm;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** The log posterior of a Gaussian mixture with a Wishart prior on its precision matrices. */
public final class Gmm {
  private Gmm() {}

  /**
   * Returns the log posterior.
   *
   * @param alpha the logarithms of the weights of the components, up to a constant
   * @param mu the means, a row for each component
   * @param q the logarithms of the diagonals of the triangular factors
   * @param l the elements below the diagonals, column by column
   * @param x the observations, a row for each
   * @param gamma the scale of the prior
   * @param m the degrees of freedom of the prior beyond the least possible number
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
    int components = alpha.length;
    int d = mu[0].length;
    double[][][] factors = new double[components][d][d];
    double[] logDeterminants = new double[components];
    for (int k = 0; k < components; k++) {
      fillFactor(q[k], l[k], factors[k]);
      logDeterminants[k] = sum(q[k]);
    }

    double[] centered = new double[d];
    double[] product = new double[d];
    double[] beta = new double[components];
    double result = -x.length * (d / 2.0) * Math.log(2 * Math.PI);
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < components; k++) {
        subtract(x[i], mu[k], centered);
        multiply(factors[k], centered, product);
        beta[k] = alpha[k] + logDeterminants[k] - 0.5 * sumOfSquares(product);
      }
      result += logSumExp(beta);
    }
    result -= x.length * logSumExp(alpha);

    for (int k = 0; k < components; k++) {
      double squares = 0;
      for (int i = 0; i < d; i++) {
        squares += sumOfSquares(factors[k][i]);
      }
      result -= 0.5 * gamma * gamma * squares - m * logDeterminants[k];
    }
    return result + components * wishartConstant(d, d + m + 1, gamma);
  }

  /** Fills a lower triangular matrix from its diagonal and, column by column, what is below. */
  private static void fillFactor(double[] q, double[] l, double[][] factor) {
    int next = 0;
    for (int j = 0; j < q.length; j++) {
      factor[j][j] = Math.exp(q[j]);
      for (int i = j + 1; i < q.length; i++) {
        factor[i][j] = l[next];
        next++;
      }
    }
  }

  private static void subtract(double[] a, double[] b, double[] difference) {
    for (int j = 0; j < difference.length; j++) {
      difference[j] = a[j] - b[j];
    }
  }

  /** Multiplies a lower triangular matrix by a vector. */
  private static void multiply(double[][] factor, double[] vector, double[] product) {
    for (int i = 0; i < product.length; i++) {
      double[] row = factor[i];
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += row[j] * vector[j];
      }
      product[i] = sum;
    }
  }

  private static double sum(double[] a) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j];
    }
    return sum;
  }

  private static double sumOfSquares(double[] a) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * a[j];
    }
    return sum;
  }

  private static double logSumExp(double[] a) {
    double max = a[0];
    for (int j = 1; j < a.length; j++) {
      max = Math.max(max, a[j]);
    }
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += Math.exp(a[j] - max);
    }
    return max + Math.log(sum);
  }

  /** The part of the prior of one component that depends on no parameter. */
  private static double wishartConstant(int d, int degrees, double gamma) {
    double logGamma = d * (d - 1) / 4.0 * Math.log(Math.PI);
    for (int j = 1; j <= d; j++) {
      logGamma += logGammaOfHalf(degrees + 1 - j);
    }
    return degrees * d * (Math.log(gamma) - 0.5 * Math.log(2)) - logGamma;
  }

  /** Returns log Γ(n / 2), n at least 1, by Γ(a + 1) = a Γ(a) from Γ(1/2) = √π and Γ(1) = 1. */
  private static double logGammaOfHalf(int n) {
    double result = n % 2 == 0 ? 0 : 0.5 * Math.log(Math.PI);
    for (int i = n % 2 == 0 ? 2 : 1; i < n; i += 2) {
      result += Math.log(i / 2.0);
    }
    return result;
  }
}
