package regressions;

import dev.backsweep.Differentiable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What only goes into exceptions carries no derivatives: there are none where it is used. */
final class Complaints {
  private Complaints() {}

  @SuppressWarnings("serial")
  static class Big extends RuntimeException { Big(String s, double x, int n) { super(s + x + n); } }
  static String name() { return "n"; }
  @Differentiable static double a(double x) { if (x < 1) throw new IllegalStateException("x=" + x, new RuntimeException()); return x * x; }
  @Differentiable static double b(double x) { if (x < 1) throw new Big("big " + x, x, name().length()); return x * x; }
  @Differentiable static double c(double x) { if (x < 1) throw new IllegalStateException(String.format("%s", x)); return x * x; }
  @Differentiable static double d(double x) { if (x < 1) { String m = "big " + x; throw new IllegalStateException(m); } return x * x; }
  @Differentiable static double e(double[] x) { if (x[0] < 1) { throw new IllegalStateException(Arrays.toString(x)); } return x[0] * x[0]; }
  @Differentiable static double f(double x) { check(x > 1, "x is " + x); return x * x; }
  static void check(boolean ok, String message) { if (!ok) throw new IllegalArgumentException(message); }
  @Differentiable static double g(double[] x) { if (x.length == 0 || x[0] < 0.5) { List<Double> l = new ArrayList<>(); for (double v : x) l.add(v); throw new IllegalStateException(l.toString()); } return x[0] * x[0]; }
  @Differentiable static double h(double x) { double y = x * x; if (y < 1) { double z = Math.sqrt(y) + Double.parseDouble("" + y); throw new Big("z", z, 3); } return y * x; }
  @Differentiable static double i(double[] x, int n) { double s = 0; for (int k = 0; k < n; k++) { s += x[k] * x[k]; if (s > 5) throw new IllegalStateException("at " + k + ": " + s + name()); } return s; }
  @Differentiable static double j(double x, int n) { if (n < 3) return x * x; else if (n == 3) return x; throw new IllegalArgumentException("n " + n + " x " + x); }
}
