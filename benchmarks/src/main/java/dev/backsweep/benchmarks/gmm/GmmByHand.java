package dev.backsweep.benchmarks.gmm;

/**
 * The gradient of {@link Gmm} by hand: each observation forward and back before the next.
 *
 * <p>The objective is a sum over observations, so the cotangent of each summand is known before it
 * is computed. Of one observation the centred points, the products and the exponentials of all
 * components are kept, in rows that the next observation uses again.
 */
final class GmmByHand {
  private GmmByHand() {}

  static double adjoint(
      double[] alpha,
      double[][] mu,
      double[][] q,
      double[][] l,
      double[][] x,
      double gamma,
      int m,
      double[] alphaBar,
      double[][] muBar,
      double[][] qBar,
      double[][] lBar,
      double resultBar) {
    int n = x.length;
    int k = alpha.length;
    int d = x[0].length;
    double[][] diagonal = new double[k][d];
    double[][] diagonalBar = new double[k][d];
    double[] sums = new double[k];
    double[] betaBar = new double[k];
    double[] betaBars = new double[k];
    for (int c = 0; c < k; c++) {
      for (int j = 0; j < d; j++) {
        diagonal[c][j] = Math.exp(q[c][j]);
        sums[c] += q[c][j];
      }
    }

    double[][] centred = new double[k][d];
    double[][] product = new double[k][d];
    double[] beta = new double[k];
    double[] productBar = new double[d];
    double total = 0;
    for (int i = 0; i < n; i++) {
      for (int c = 0; c < k; c++) {
        beta[c] =
            alpha[c]
                + sums[c]
                - 0.5 * forward(x[i], mu[c], diagonal[c], l[c], centred[c], product[c]);
      }
      total += logSumExp(beta, betaBar, resultBar);
      for (int c = 0; c < k; c++) {
        betaBars[c] += betaBar[c];
        reverse(
            diagonal[c],
            l[c],
            centred[c],
            product[c],
            -betaBar[c],
            productBar,
            muBar[c],
            diagonalBar[c],
            lBar[c]);
      }
    }

    double value = total - n * logSumExp(alpha, betaBar, -n * resultBar);
    double prior = 0;
    for (int c = 0; c < k; c++) {
      alphaBar[c] += betaBars[c] + betaBar[c];
      prior += 0.5 * gamma * gamma * (squares(diagonal[c]) + squares(l[c])) - m * sums[c];
      double sumBar = betaBars[c] + m * resultBar;
      double scale = -gamma * gamma * resultBar;
      for (int j = 0; j < d; j++) {
        qBar[c][j] += sumBar + (diagonalBar[c][j] + scale * diagonal[c][j]) * diagonal[c][j];
      }
      double[] below = l[c];
      double[] belowBar = lBar[c];
      for (int p = 0; p < below.length; p++) {
        belowBar[p] += scale * below[p];
      }
    }
    return value - prior + Gmm.constant(n, k, d, gamma, m);
  }

  /** Centres a point, multiplies it by the triangle, and adds the squares of the product. */
  private static double forward(
      double[] point,
      double[] mean,
      double[] diagonal,
      double[] below,
      double[] centred,
      double[] product) {
    int d = point.length;
    for (int j = 0; j < d; j++) {
      centred[j] = point[j] - mean[j];
    }
    for (int j = 0; j < d; j++) {
      product[j] = diagonal[j] * centred[j];
    }
    int p = 0;
    for (int j = 0; j < d; j++) {
      for (int r = j + 1; r < d; r++) {
        product[r] += below[p++] * centred[j];
      }
    }
    return squares(product);
  }

  private static void reverse(
      double[] diagonal,
      double[] below,
      double[] centred,
      double[] product,
      double scale,
      double[] productBar,
      double[] meanBar,
      double[] diagonalBar,
      double[] belowBar) {
    int d = centred.length;
    for (int j = 0; j < d; j++) {
      productBar[j] = scale * product[j];
    }
    int p = 0;
    for (int j = 0; j < d; j++) {
      double at = centred[j];
      double centredBar = diagonal[j] * productBar[j];
      diagonalBar[j] += productBar[j] * at;
      for (int r = j + 1; r < d; r++, p++) {
        centredBar += below[p] * productBar[r];
        belowBar[p] += productBar[r] * at;
      }
      meanBar[j] -= centredBar;
    }
  }

  private static double squares(double[] values) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * values[i];
    }
    return sum;
  }

  /** Computes the value and writes the gradient times {@code resultBar}. */
  private static double logSumExp(double[] values, double[] valuesBar, double resultBar) {
    double max = values[0];
    for (int i = 1; i < values.length; i++) {
      max = Math.max(max, values[i]);
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      valuesBar[i] = Math.exp(values[i] - max);
      sum += valuesBar[i];
    }
    double scale = resultBar / sum;
    for (int i = 0; i < values.length; i++) {
      valuesBar[i] *= scale;
    }
    return max + Math.log(sum);
  }
}
