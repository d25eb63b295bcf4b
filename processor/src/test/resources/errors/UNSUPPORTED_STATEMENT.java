import dev.backsweep.Differentiable;
import java.util.List;

class Case {
  @Differentiable
  static double f(double x, int n, List<Double> values) {
    switch (n) { // ERROR: 'switch' is not supported
      case 0:
        return x;
      default:
    }
    try { // ERROR: 'try' is not supported
      x *= 2;
    } finally {
      n++;
    }
    synchronized (values) { // ERROR: 'synchronized' is not supported
      x *= 2;
    }
    assert n > 0; // ERROR: write if (...) throw ... instead
    class Local {} // ERROR: a local class is not supported
    for (double v : values) { // ERROR: pass the values in an array
      x += v;
    }
    while (n-- > 0) {
      try { // ERROR: 'try' is not supported
        x *= 2;
      } catch (IllegalStateException e) {
        break;
      }
    }
    return x;
  }
}
