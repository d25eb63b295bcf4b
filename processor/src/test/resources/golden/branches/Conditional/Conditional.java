package golden;

import dev.backsweep.Differentiable;

/** The conditional operator, nested. */
final class Conditional {
  private Conditional() {}

  @Differentiable
  static double activation(int kind, double x) {
    double y = kind == 0 ? (x > 0 ? x : 0.01 * x) : Math.tanh(x);
    y = y > 0.2 && kind != 1 ? y / (1 + Math.exp(-y)) : y;
    return y * y;
  }
}
