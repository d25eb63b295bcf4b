import dev.backsweep.DerivativeOf;
import dev.backsweep.Differentiable;

class Case {
  @Differentiable
  static double twice(double x) {
    return 2 * cube(x);
  }

  static double cube(double x) {
    return x * x * x;
  }

  @DerivativeOf(owner = Case.class, method = "cube", wrt = "x")
  static double cubeByX(double x) { // ERROR: @DerivativeOf is not read in this version
    return 3 * x * x;
  }
}
