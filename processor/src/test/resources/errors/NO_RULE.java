import dev.backsweep.Differentiable;
import org.hipparchus.util.FastMath;

class Case {
  @Differentiable
  static double f(double x) {
    return FastMath.sin(x)
        + FastMath.asinh(x); // ERROR: no derivative rule for 'FastMath.asinh'
  }
}
