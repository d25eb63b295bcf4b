import dev.backsweep.Differentiable;

class Case {
  @Differentiable
  static double f(double x) {
    return x * x;
  }

  @Differentiable
  static double step(double x) {
    double slope = CaseGrad.f(1.0).dx(); // ERROR: 'CaseGrad' is generated from this class
    return x - 0.1 * slope;
  }

  static double undifferentiated(double x) {
    return CaseGrad.f(x).dx();
  }
}
