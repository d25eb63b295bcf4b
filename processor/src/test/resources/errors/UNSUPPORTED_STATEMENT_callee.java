import dev.backsweep.Differentiable;

class Case {
  @Differentiable
  static double f(double x, int n) {
    return select(x, n) + select(n);
  }

  private static double select(double x, int n) {
    switch (n) { // ERROR: 'switch' is not supported
      case 0:
        return x;
      default:
        return -x;
    }
  }

  // called without values that carry derivatives
  private static double select(int n) {
    switch (n) {
      case 0:
        return 1;
      default:
        return 2;
    }
  }
}
