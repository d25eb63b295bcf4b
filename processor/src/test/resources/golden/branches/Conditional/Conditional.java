package golden;

import dev.backsweep.Differentiable;

/** The conditional operator and a switch on an integer. */
final class Conditional {
  private Conditional() {}

  @Differentiable
  static double activation(int kind, double x) {
    double y;
    switch (kind) {
      case 0 -> y = x > 0 ? x : 0.01 * x;
      case 1 -> y = Math.tanh(x);
      default -> y = x / (1 + Math.exp(-x));
    }
    return y * y;
  }
}
