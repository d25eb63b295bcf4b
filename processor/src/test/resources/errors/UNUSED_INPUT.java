import dev.backsweep.Differentiable;

class Case {
  @Differentiable
  static double line(double a, double b, double x) { // WARNING: 'b' cannot influence the result
    return a * x + a;
  }
}
