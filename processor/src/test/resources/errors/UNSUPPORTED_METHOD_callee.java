import dev.backsweep.Differentiable;

class Case {
  @Differentiable
  static double f(double x) {
    return x + first(x, "a") + first(2.0, "b");
  }

  private static <T> double first(double x, T t) { // ERROR: the generic method 'first'
    return x;
  }
}
