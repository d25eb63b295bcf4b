import dev.backsweep.Differentiable;
import library.Elsewhere;

class Case {
  @Differentiable
  static double square(double x) {
    return Elsewhere.scaled(x, 2)
        + Elsewhere.scaled(x, x); // ERROR: this call of 'scaled' cannot be differentiated: argument 2
  }

  @Differentiable
  static double last(double x) {
    return powers(x, 7)[7]; // ERROR: let it write to an array parameter instead
  }

  private static double[] powers(double x, int n) {
    double[] p = n == 0 ? new double[8] : powers(x, n - 1); // ERROR: it is recursive
    p[n] = n == 0 ? 1 : x * p[n - 1];
    return p;
  }
}
