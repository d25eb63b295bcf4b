package dev.backsweep.benchmarks.heat;

/**
 * The gradient of {@link Heat} by hand: one number kept for each point and step.
 *
 * <p>The rows of what is kept are made step by step, which is faster than all at once. The
 * derivative by the diffusivity has a loop of its own, which is vectorised.
 */
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
    double[][] bends = new double[steps][];
    double[] u = start.clone();
    for (int step = 0; step < steps; step++) {
      double[] bend = new double[n];
      bends[step] = bend;
      double left = u[0];
      for (int i = 1; i < n - 1; i++) {
        double here = u[i];
        double bent = left - 2 * here + u[i + 1];
        bend[i] = bent;
        u[i] = here + diffusivity[i] * bent;
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
      for (int i = 1; i < n - 1; i++) {
        diffusivityBar[i] += bend[i] * uBar[i];
      }
      double leftFlow = 0;
      double flow = diffusivity[1] * uBar[1];
      uBar[0] += flow;
      for (int i = 1; i < n - 2; i++) {
        double rightFlow = diffusivity[i + 1] * uBar[i + 1];
        uBar[i] += leftFlow - 2 * flow + rightFlow;
        leftFlow = flow;
        flow = rightFlow;
      }
      uBar[n - 2] += leftFlow - 2 * flow;
      uBar[n - 1] += flow;
    }
    for (int i = 0; i < n; i++) {
      startBar[i] += uBar[i];
    }
    return sum;
  }
}
