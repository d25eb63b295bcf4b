import dev.backsweep.Differentiable;

class Case {
  @Differentiable
  static double f(double x) { // WARNING: 'f' gets no derivative, since it does not compile by itself
    boolean positive = x; // ERROR: incompatible types
    return x * Missing.FACTOR; // ERROR: cannot find symbol
  }

  // nothing is generated for the class
  @Differentiable
  static double g(double x) {
    return x;
  }
}
