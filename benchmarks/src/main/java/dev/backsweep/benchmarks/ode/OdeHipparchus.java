package dev.backsweep.benchmarks.ode;

import dev.backsweep.benchmarks.common.Gradients;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.Gradient;

/** {@link Ode} in the numbers of Hipparchus. */
final class OdeHipparchus {
  private OdeHipparchus() {}

  static Gradient[] primal(double[] coefficients, int steps) {
    int n = coefficients.length;
    Gradient[] x = Gradients.variables(n, 0, coefficients);
    double h = 2.0 / steps;
    Gradient[] y = new Gradient[n];
    Arrays.fill(y, Gradient.constant(n, 0));
    Gradient[] stage = new Gradient[n];
    for (int step = 0; step < steps; step++) {
      Gradient[] k1 = field(x, y);
      for (int i = 0; i < n; i++) {
        stage[i] = y[i].add(k1[i].multiply(h / 2));
      }
      Gradient[] k2 = field(x, stage);
      for (int i = 0; i < n; i++) {
        stage[i] = y[i].add(k2[i].multiply(h / 2));
      }
      Gradient[] k3 = field(x, stage);
      for (int i = 0; i < n; i++) {
        stage[i] = y[i].add(k3[i].multiply(h));
      }
      Gradient[] k4 = field(x, stage);
      for (int i = 0; i < n; i++) {
        Gradient slope = k1[i].add(k2[i].multiply(2)).add(k3[i].multiply(2)).add(k4[i]);
        y[i] = y[i].add(slope.multiply(h / 6));
      }
    }
    return y;
  }

  private static Gradient[] field(Gradient[] x, Gradient[] y) {
    Gradient[] z = new Gradient[x.length];
    z[0] = x[0];
    for (int i = 1; i < x.length; i++) {
      z[i] = x[i].multiply(y[i - 1]);
    }
    return z;
  }
}
