package dev.backsweep.benchmarks.heat;

/** The gradient of {@link Heat} by hand: one number kept for each point and step. */
final class HeatByHand {
  private HeatByHand() {}

  static double adjoint(
      double[] start,
      double[] diffusivity,
      double[] target,
      int steps,
      double[] startBar,
      double[] diffusivityBar,
      double resultBar) {
    int n = start.length;
    double[][] bends = new double[steps][n];
    double[] u = start.clone();
    for (int step = 0; step < steps; step++) {
      double[] bend = bends[step];
      double left = u[0];
      for (int i = 1; i < n - 1; i++) {
        double here = u[i];
        bend[i] = left - 2 * here + u[i + 1];
        u[i] = here + diffusivity[i] * bend[i];
        left = here;
      }
    }
    double[] uBar = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double difference = u[i] - target[i];
      sum += difference * difference;
      uBar[i] = 2 * resultBar * difference;
    }
    for (int step = steps - 1; step >= 0; step--) {
      double[] bend = bends[step];
      double leftFlow = 0;
      double flow = 0;
      for (int i = 0; i < n - 2; i++) {
        double rightFlow = diffusivity[i + 1] * uBar[i + 1];
        diffusivityBar[i + 1] += bend[i + 1] * uBar[i + 1];
        uBar[i] += leftFlow - 2 * flow + rightFlow;
        leftFlow = flow;
        flow = rightFlow;
      }
      if (n > 2) {
        uBar[n - 2] += leftFlow - 2 * flow;
        uBar[n - 1] += flow;
      }
    }
    for (int i = 0; i < n; i++) {
      startBar[i] += uBar[i];
    }
    return sum;
  }
}
