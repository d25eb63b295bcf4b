package dev.backsweep.gradbench.ode;

import dev.backsweep.Differentiable;

/** A linear differential equation over the time from 0 to 2, by Runge–Kutta steps of order four. */
public final class Ode {
  private Ode() {}

  /** Returns all elements of the state after {@code s} steps from zero. */
  public static double[] primal(double[] x, int s) {
    int n = x.length;
    double h = 2.0 / s;
    double[] y = new double[n];
    double[] stage = new double[n];
    double[] k1 = new double[n];
    double[] k2 = new double[n];
    double[] k3 = new double[n];
    double[] k4 = new double[n];
    for (int step = 0; step < s; step++) {
      rightHandSide(x, y, k1);
      for (int i = 0; i < n; i++) {
        stage[i] = y[i] + h / 2 * k1[i];
      }
      rightHandSide(x, stage, k2);
      for (int i = 0; i < n; i++) {
        stage[i] = y[i] + h / 2 * k2[i];
      }
      rightHandSide(x, stage, k3);
      for (int i = 0; i < n; i++) {
        stage[i] = y[i] + h * k3[i];
      }
      rightHandSide(x, stage, k4);
      for (int i = 0; i < n; i++) {
        y[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
      }
    }
    return y;
  }

  /** Returns the last element of the state after {@code s} steps. */
  @Differentiable
  public static double last(double[] x, int s) {
    double[] y = primal(x, s);
    return y[y.length - 1];
  }

  private static void rightHandSide(double[] x, double[] y, double[] z) {
    z[0] = x[0];
    for (int i = 1; i < x.length; i++) {
      z[i] = x[i] * y[i - 1];
    }
  }
}
