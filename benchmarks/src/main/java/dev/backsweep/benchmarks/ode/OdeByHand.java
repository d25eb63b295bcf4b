package dev.backsweep.benchmarks.ode;

/**
 * The adjoint of {@link Ode} by hand: the four inputs of the right-hand side are kept.
 *
 * <p>Each step goes back in one loop. Entry i of a stage's adjoint needs entry i of the next
 * stage's alone, and that comes from entry i + 1 of a slope's, so running downwards four locals are
 * enough.
 */
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

    double sixth = h / 6;
    double third = h / 3;
    double half = h / 2;
    double[] yBar = resultBar.clone();
    for (int step = steps - 1; step >= 0; step--) {
      double[] y = stages1[step];
      double[] stage2 = stages2[step];
      double[] stage3 = stages3[step];
      double[] stage4 = stages4[step];
      double bar1 = 0;
      double bar2 = 0;
      double bar3 = 0;
      double bar4 = 0;
      for (int i = n - 1; i >= 0; i--) {
        double endBar = yBar[i];
        double k4Bar = sixth * endBar;
        double k3Bar = third * endBar + h * bar4;
        double k2Bar = third * endBar + half * bar3;
        double k1Bar = sixth * endBar + half * bar2;
        yBar[i] = endBar + ((bar4 + bar3) + (bar2 + bar1));
        if (i > 0) {
          xBar[i] +=
              k4Bar * stage4[i - 1]
                  + k3Bar * stage3[i - 1]
                  + k2Bar * stage2[i - 1]
                  + k1Bar * y[i - 1];
        } else {
          xBar[0] += k4Bar + k3Bar + k2Bar + k1Bar;
        }
        bar4 = k4Bar * x[i];
        bar3 = k3Bar * x[i];
        bar2 = k2Bar * x[i];
        bar1 = k1Bar * x[i];
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
}
