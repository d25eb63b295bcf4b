package dev.backsweep.benchmarks.ode;

import dev.backsweep.Differentiable;

/** Runge and Kutta's fourth-order steps: GradBench's {@code ode}. */
public final class Ode {
  private Ode() {}

  /**
   * Follows a differential equation from 0 over the time from 0 to 2.
   *
   * @param x the coefficients of the equation
   * @param steps how many steps to take
   * @return the state at the end
   */
  @Differentiable
  public static double[] primal(double[] x, int steps) {
    int n = x.length;
    double h = 2.0 / steps;
    double[] y = new double[n];
    double[] stage = new double[n];
    double[] k1 = new double[n];
    double[] k2 = new double[n];
    double[] k3 = new double[n];
    double[] k4 = new double[n];
    for (int step = 0; step < steps; step++) {
      field(x, y, k1);
      for (int i = 0; i < n; i++) {
        stage[i] = y[i] + h * k1[i] / 2;
      }
      field(x, stage, k2);
      for (int i = 0; i < n; i++) {
        stage[i] = y[i] + h * k2[i] / 2;
      }
      field(x, stage, k3);
      for (int i = 0; i < n; i++) {
        stage[i] = y[i] + h * k3[i];
      }
      field(x, stage, k4);
      for (int i = 0; i < n; i++) {
        y[i] += h * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
      }
    }
    return y;
  }

  /** The right-hand side of the equation. */
  private static void field(double[] x, double[] y, double[] z) {
    z[0] = x[0];
    for (int i = 1; i < x.length; i++) {
      z[i] = x[i] * y[i - 1];
    }
  }
}
