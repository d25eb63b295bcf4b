package library;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** Methods of another file, compiled together with every case. */
public final class Elsewhere {
  private Elsewhere() {}

  public static double cube(double x) {
    return x * x * x;
  }

  public static void store(double[] values) {}

  @Differentiable
  public static double scaled(@Wrt double x, double factor) {
    return x * factor;
  }
}
