package golden;

import dev.backsweep.Differentiable;

/** Two buffers that change roles. */
final class PingPong {
  private PingPong() {}

  @Differentiable
  static double diffuse(double[] u, double rate, int steps) {
    double[] now = u.clone();
    double[] next = new double[u.length];
    for (int t = 0; t < steps; t++) {
      for (int i = 0; i < now.length; i++) {
        double left = i > 0 ? now[i - 1] : 0;
        double right = i < now.length - 1 ? now[i + 1] : 0;
        next[i] = now[i] + rate * now[i] * (left - 2 * now[i] + right);
      }
      double[] swap = now;
      now = next;
      next = swap;
    }
    double sum = 0;
    for (double value : now) {
      sum += value * value;
    }
    return sum;
  }
}
