import dev.backsweep.Differentiable;

class Case {
  @Differentiable
  static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(x) / x; // WARNING: '==' compares values that carry derivatives
  }

  @Differentiable
  static double kink(double x, double y, double[] z) {
    if (z != null && x != y) { // WARNING: '!=' compares
      return x * y * z[0];
    }
    return x + z[1];
  }
}
