import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

class Case {
  record Point(double x, double y) {}

  record Named(String name, Point[] points) {}

  private static class Secret {}

  @Differentiable
  static double norm(
      double scale,
      Point p) { // ERROR: parameter 'p' of type Case.Point cannot be an input yet
    return scale * Math.hypot(p.x(), p.y());
  }

  @Differentiable
  static double nested(double scale, Named[] all) { // ERROR: parameter 'all' of type Case.Named[]
    return scale;
  }

  @Differentiable
  static double marked(@Wrt double x, @Wrt int n) { // ERROR: parameter 'n' of type int cannot be
    return x * n;
  }

  @Differentiable
  static double hidden(double x, Secret s) { // ERROR: make the type package-private
    return x;
  }

  @Differentiable
  static void output(@Wrt double[] x, double[] y) {
    for (int i = 0; i < x.length; i++) {
      y[i] = 2 * x[i]; // ERROR: parameter 'y' of type double[] takes values that carry derivatives
    }
  }

  @Differentiable
  static void outputOfHelper(@Wrt double[] x, double[] y) {
    write(x, y, 2); // ERROR: mark it, too, since what a void method writes is its result
  }

  private static void write(double[] x, double[] y, int depth) {
    y[depth] = x[depth];
    if (depth > 0) {
      write(x, y, depth - 1);
    }
  }

  @Differentiable
  static double scratch(@Wrt double[] x, double[] work) {
    work[0] = x[0] * x[0];
    return work[0] * x[0];
  }

  // a record is a constant where the inputs are marked
  static double fine(@Wrt double x, Point p) {
    return x * p.x();
  }
}
