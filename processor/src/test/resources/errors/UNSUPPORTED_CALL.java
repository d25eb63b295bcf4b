import dev.backsweep.Differentiable;
import library.Elsewhere;

class Case {
  @Differentiable
  static double square(double x) {
    return Elsewhere.scaled(x, 2)
        + Elsewhere.scaled(x, x); // ERROR: this call of 'scaled' cannot be differentiated: argument 2
  }
}
