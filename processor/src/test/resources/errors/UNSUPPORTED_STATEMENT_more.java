import dev.backsweep.Differentiable;
import java.util.ArrayList;
import java.util.List;
import library.Elsewhere;

/** What is wrong apart from a construct that is refused is reported at once. */
class Case {
  private static double last;

  @Differentiable
  static double f(double x) {
    double a = 2 * x;
    List<Double> seen = new ArrayList<>();
    synchronized (seen) { // ERROR: 'synchronized' is not supported
      seen.add(a); // ERROR: flows into 'Double.valueOf(..)'
    }
    try { // ERROR: 'try' is not supported
      last = a; // ERROR: flows into a static field
    } catch (IllegalStateException e) {
      a = 0;
    }
    return Elsewhere.cube(a); // ERROR: 'Elsewhere.cube' is called
  }

  /** What the refused statement declares and assigns is missing, and no problem of its own. */
  @Differentiable
  static double g(double x, int k) {
    double y;
    switch (k) { // ERROR: 'switch' is not supported
      case 1:
        y = x;
        break;
      default:
        y = 2 * x;
    }
    return y * Elsewhere.cube(x); // ERROR: 'Elsewhere.cube' is called
  }
}
