package golden;

import dev.backsweep.Differentiable;

/** A do loop with two variables that are replaced together. */
final class ArithmeticGeometricMean {
  private ArithmeticGeometricMean() {}

  @Differentiable
  static double mean(double a, double b) {
    int rounds = 0;
    do {
      double geometric = Math.sqrt(a * b);
      a = 0.5 * (a + b);
      b = geometric;
      rounds++;
    } while (rounds < 4);
    return a;
  }
}
