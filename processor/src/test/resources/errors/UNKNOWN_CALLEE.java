import dev.backsweep.Differentiable;

class Case {
  @Differentiable
  static double f(double x, double[] y) {
    long bits = Double.doubleToLongBits(x); // ERROR: 'Double.doubleToLongBits' is called
    int hash = java.util.Arrays.hashCode(y); // ERROR: @DerivativeOf or @AdjointOf
    return x * y[0]
        + bits
        + Double.parseDouble("1")
        + Double.longBitsToDouble(hash);
  }

  @Differentiable
  static double widened(double[] x, double[][] m) {
    System.arraycopy(x, 0, m, 0, x.length); // ERROR: 'System.arraycopy' is called with a value
    return x[0];
  }

  @Differentiable
  static double printed(double[] c, double x) {
    c[0] += x; // no error of its own
    double[][] rows = {c};
    rows[0][0] *= x;
    System.out.println(java.util.Arrays.toString(c)); // ERROR: 'Arrays.toString' is called
    return c[0];
  }
}
