package dev.backsweep.benchmarks.gmm;

import dev.backsweep.benchmarks.common.Gradients;
import org.hipparchus.analysis.differentiation.Gradient;

/** {@link Gmm} in the numbers of Hipparchus. */
final class GmmHipparchus {
  private GmmHipparchus() {}

  static Gradient objective(
      double[] alpha,
      double[][] mu,
      double[][] q,
      double[][] l,
      double[][] x,
      double gamma,
      int m) {
    int n = x.length;
    int k = alpha.length;
    int d = x[0].length;
    int inputs = k + 2 * k * d + k * l[0].length;
    Gradient[] weights = Gradients.variables(inputs, 0, alpha);
    Gradient[][] means = Gradients.variables(inputs, k, mu);
    Gradient[][] exponents = Gradients.variables(inputs, k + k * d, q);
    Gradient[][] below = Gradients.variables(inputs, k + 2 * k * d, l);
    Gradient zero = Gradient.constant(inputs, 0);
    Gradient[][] diagonal = new Gradient[k][d];
    Gradient[] sums = new Gradient[k];
    for (int c = 0; c < k; c++) {
      sums[c] = zero;
      for (int j = 0; j < d; j++) {
        diagonal[c][j] = exponents[c][j].exp();
        sums[c] = sums[c].add(exponents[c][j]);
      }
    }
    Gradient[] product = new Gradient[d];
    Gradient[] beta = new Gradient[k];
    Gradient total = zero;
    for (int i = 0; i < n; i++) {
      for (int c = 0; c < k; c++) {
        for (int j = 0; j < d; j++) {
          product[j] = zero;
        }
        int p = 0;
        for (int j = 0; j < d; j++) {
          Gradient centred = means[c][j].negate().add(x[i][j]);
          product[j] = product[j].add(diagonal[c][j].multiply(centred));
          for (int r = j + 1; r < d; r++) {
            product[r] = product[r].add(below[c][p++].multiply(centred));
          }
        }
        beta[c] = weights[c].add(sums[c]).subtract(squares(zero, product).multiply(0.5));
      }
      total = total.add(logSumExp(zero, beta));
    }
    total = total.subtract(logSumExp(zero, weights).multiply(n));
    for (int c = 0; c < k; c++) {
      Gradient frobenius = squares(zero, diagonal[c]).add(squares(zero, below[c]));
      total = total.subtract(frobenius.multiply(0.5 * gamma * gamma)).add(sums[c].multiply(m));
    }
    return total.add(Gmm.constant(n, k, d, gamma, m));
  }

  private static Gradient squares(Gradient zero, Gradient[] values) {
    Gradient sum = zero;
    for (Gradient value : values) {
      sum = sum.add(value.square());
    }
    return sum;
  }

  private static Gradient logSumExp(Gradient zero, Gradient[] values) {
    Gradient max = values[0];
    for (Gradient value : values) {
      max = value.getValue() > max.getValue() ? value : max;
    }
    Gradient sum = zero;
    for (Gradient value : values) {
      sum = sum.add(value.subtract(max).exp());
    }
    return max.add(sum.log());
  }
}
