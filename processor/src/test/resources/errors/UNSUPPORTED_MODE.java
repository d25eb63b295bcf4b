import dev.backsweep.Differentiable;
import dev.backsweep.Mode;

class Case {
  @Differentiable(modes = Mode.TANGENT)
  static double one(double x) { // ERROR: mode TANGENT is not available
    return x;
  }

  @Differentiable(modes = {Mode.HESSIAN, Mode.JACOBIAN})
  static double two(double x) { // ERROR: mode HESSIAN // ERROR: mode JACOBIAN
    return x;
  }
}
