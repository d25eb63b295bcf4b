import dev.backsweep.Differentiable;

class Case {
  @Differentiable
  static int floor(double x) { // ERROR: a result of type int carries no derivative
    return (int) x;
  }

  @Differentiable
  static String text(double x) { // ERROR: a result of type java.lang.String carries no derivative
    return "x";
  }

  @Differentiable
  static void nothing(double x, int[] counts) { // ERROR: write to an array parameter
    counts[0]++;
  }

  @Differentiable
  static int[] counts(double[] x) { // ERROR: a result of type int[] carries no derivative
    return new int[x.length];
  }
}
