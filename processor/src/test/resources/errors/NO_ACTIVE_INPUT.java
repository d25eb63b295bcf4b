import dev.backsweep.Differentiable;

class Case {
  @Differentiable
  static double square(int n, Double boxed) { // ERROR: 'square' has nothing to differentiate
    return n * n;
  }

  @Differentiable
  static double constant() { // ERROR: 'constant' has nothing to differentiate
    return 1;
  }
}
