package dev.backsweep.benchmarks.ode;

/** The adjoint of {@link Ode} by hand: the four inputs of the right-hand side are kept. */
final class OdeByHand {
  private OdeByHand() {}

  static double[] adjoint(double[] x, int steps, double[] xBar, double[] resultBar) {
    int n = x.length;
    double h = 2.0 / steps;
    double[][] stages1 = new double[steps + 1][n];
    double[][] stages2 = new double[steps][n];
    double[][] stages3 = new double[steps][n];
    double[][] stages4 = new double[steps][n];
    double[] k1 = new double[n];
    double[] k2 = new double[n];
    double[] k3 = new double[n];
    double[] k4 = new double[n];
    for (int step = 0; step < steps; step++) {
      double[] y = stages1[step];
      double[] stage2 = stages2[step];
      double[] stage3 = stages3[step];
      double[] stage4 = stages4[step];
      double[] next = stages1[step + 1];
      field(x, y, k1);
      for (int i = 0; i < n; i++) {
        stage2[i] = y[i] + h * k1[i] / 2;
      }
      field(x, stage2, k2);
      for (int i = 0; i < n; i++) {
        stage3[i] = y[i] + h * k2[i] / 2;
      }
      field(x, stage3, k3);
      for (int i = 0; i < n; i++) {
        stage4[i] = y[i] + h * k3[i];
      }
      field(x, stage4, k4);
      for (int i = 0; i < n; i++) {
        next[i] = y[i] + h * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]) / 6;
      }
    }

    double[] yBar = resultBar.clone();
    double[] stageBar = new double[n];
    double[] k1Bar = new double[n];
    double[] k2Bar = new double[n];
    double[] k3Bar = new double[n];
    double[] k4Bar = new double[n];
    double sixth = h / 6;
    double third = h / 3;
    double half = h / 2;
    for (int step = steps - 1; step >= 0; step--) {
      for (int i = 0; i < n; i++) {
        k4Bar[i] = sixth * yBar[i];
      }
      fieldAdjoint(x, stages4[step], k4Bar, xBar, stageBar);
      for (int i = 0; i < n; i++) {
        k3Bar[i] = third * yBar[i] + h * stageBar[i];
      }
      for (int i = 0; i < n; i++) {
        k2Bar[i] = third * yBar[i];
        k1Bar[i] = sixth * yBar[i];
        yBar[i] += stageBar[i];
      }
      fieldAdjoint(x, stages3[step], k3Bar, xBar, stageBar);
      for (int i = 0; i < n; i++) {
        k2Bar[i] += half * stageBar[i];
        yBar[i] += stageBar[i];
      }
      fieldAdjoint(x, stages2[step], k2Bar, xBar, stageBar);
      for (int i = 0; i < n; i++) {
        k1Bar[i] += half * stageBar[i];
        yBar[i] += stageBar[i];
      }
      fieldAdjoint(x, stages1[step], k1Bar, xBar, stageBar);
      for (int i = 0; i < n; i++) {
        yBar[i] += stageBar[i];
      }
    }
    return stages1[steps];
  }

  private static void field(double[] x, double[] y, double[] z) {
    z[0] = x[0];
    for (int i = 1; i < x.length; i++) {
      z[i] = x[i] * y[i - 1];
    }
  }

  /** Adds to {@code xBar}, sets {@code yBar}. */
  private static void fieldAdjoint(
      double[] x, double[] y, double[] zBar, double[] xBar, double[] yBar) {
    int n = x.length;
    xBar[0] += zBar[0];
    for (int i = 1; i < n; i++) {
      xBar[i] += zBar[i] * y[i - 1];
      yBar[i - 1] = zBar[i] * x[i];
    }
    yBar[n - 1] = 0;
  }
}
