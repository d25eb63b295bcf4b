import dev.backsweep.Differentiable;
import library.Elsewhere;

class Case {
  @Differentiable
  static double f(double x, double[] y) {
    double cube =
        1 + Elsewhere.cube(x); // ERROR: 'Elsewhere.cube' is called
    Elsewhere.store(y); // ERROR: annotate it with @Differentiable
    return cube + y[0] + Elsewhere.cube(2);
  }
}
