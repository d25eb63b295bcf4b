import dev.backsweep.Differentiable;

class Case {
  @Differentiable
  static double f(double x) { // ERROR: 'CaseGrad' cannot be written
    return x * x;
  }
}

class CaseGrad {}
