package dev.backsweep.gradbench.gmm;

import dev.backsweep.gradbench.AdBench;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The objective of ADBench is ours but for the prior, which it has with the other sign. */
class GmmAdBenchTest {

  @ParameterizedTest
  @ValueSource(strings = {"gmm_test", "gmm_1k_d2_K5", "gmm_1k_d10_K25", "gmm_1k_d32_K50"})
  void agrees(String name) {
    AdBench data = AdBench.read("gmm", name);
    int d = data.integer();
    int k = data.integer();
    int n = data.integer();
    double[] alpha = data.vector(k);
    double[][] mu = data.matrix(k, d);
    double[][] q = new double[k][];
    double[][] l = new double[k][];
    for (int c = 0; c < k; c++) {
      q[c] = data.vector(d);
      l[c] = data.vector(d * (d - 1) / 2);
    }
    double[][] x = data.matrix(n, d);
    double gamma = data.number();
    int m = data.integer();

    var gradient = GmmGrad.objective(alpha, mu, q, l, x, gamma, m);
    double prior = Gmm.objective(alpha, mu, q, l, new double[0][d], gamma, m);
    double[] all = new double[k + k * d + k * d * (d + 1) / 2];
    System.arraycopy(gradient.dalpha(), 0, all, 0, k);
    int next = k;
    for (double[] row : gradient.dmu()) {
      System.arraycopy(row, 0, all, next, d);
      next += d;
    }
    for (int c = 0; c < k; c++) {
      for (int j = 0; j < d; j++) {
        all[next++] = gradient.dq()[c][j] - 2 * (m - gamma * gamma * Math.exp(2 * q[c][j]));
      }
      for (int j = 0; j < l[c].length; j++) {
        all[next++] = gradient.dl()[c][j] + 2 * gamma * gamma * l[c][j];
      }
    }

    data.assertCell(0, gradient.value() - 2 * prior);
    data.assertCell(1, Arrays.copyOf(all, 5));
    data.assertCell(2, Arrays.copyOfRange(all, all.length - 3, all.length));
    data.assertSumAndNorms(3, all);
  }
}
