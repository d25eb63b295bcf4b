package dev.backsweep.processor.ir;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All that a caller can see of one run of a random program: result or exception, arrays, the static
 * field.
 */
public record Outcome(@Nullable Object result, String failure, String arrays, double total) {
  /** The number of different arguments. */
  public static final int VARIANTS = 4;

  private static final String OUT_OF_FUEL = "out of fuel";

  /** Runs the root of {@code p} on one choice of arguments. */
  public static Outcome of(Program p, int variant, long fuel) {
    double[] a = {0.5, -1.5, 2.5};
    int[] k = {1, 0, 2};
    double[][] m = {{1, 2}, variant == 3 ? null : new double[] {3, 4}, a};
    double x = variant == 1 ? -2 : 0.75;
    double y = variant == 2 ? x : 1.25;
    Object[] args = {x, y, variant, variant == 2 ? m[0] : a, k, m};
    Programs.Statics.total = 1;
    Object result = null;
    String failure = "";
    try {
      result = Interpreter.primal(p.functions()).withFuel(fuel).run(p.root(), args);
    } catch (Interpreter.OutOfFuel e) {
      failure = OUT_OF_FUEL;
    } catch (RuntimeException e) {
      if (e instanceof IllegalStateException) {
        throw e;
      }
      failure = e instanceof ArithmeticException ? "division by zero" : e.toString();
    }
    String arrays = Arrays.toString(a) + Arrays.toString(k) + Arrays.deepToString(m);
    return new Outcome(result, failure, arrays, Programs.Statics.total);
  }

  public boolean ended() {
    return !failure.equals(OUT_OF_FUEL);
  }
}
