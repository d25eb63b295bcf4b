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

  /** Something that takes the arguments of a random program. */
  public interface Method {
    @Nullable Object call(Object... args) throws Throwable;
  }

  /** Interprets the root of {@code p} on one choice of arguments. */
  public static Outcome of(Program p, int variant, long fuel) {
    Interpreter interpreter = Interpreter.primal(p.functions()).withFuel(fuel);
    return of(args -> interpreter.run(p.root(), args), variant);
  }

  /** Runs {@code method} on one choice of arguments. */
  public static Outcome of(Method method, int variant) {
    double[] a = {0.5, -1.5, 2.5};
    int[] k = {1, 0, 2};
    double[][] m = {{1, 2}, variant == 3 ? null : new double[] {3, 4}, a};
    double x = variant == 1 ? -2 : 0.75;
    double y = variant == 2 ? x : 1.25;
    Programs.Statics.total = 1;
    Object result = null;
    String failure = "";
    try {
      result = method.call(x, y, variant, variant == 2 ? m[0] : a, k, m);
    } catch (Interpreter.OutOfFuel e) {
      failure = OUT_OF_FUEL;
    } catch (IllegalStateException | Error e) {
      throw e;
    } catch (Throwable e) {
      failure = text(e);
    }
    String arrays = Arrays.toString(a) + Arrays.toString(k) + Arrays.deepToString(m);
    return new Outcome(result, failure, arrays, Programs.Statics.total);
  }

  /** HotSpot words some messages as it likes, and leaves them out when it has thrown often. */
  private static String text(Throwable e) {
    boolean worded = e instanceof ArithmeticException || e instanceof NullPointerException;
    return worded ? e.getClass().getName() : e.toString();
  }

  public boolean ended() {
    return !failure.equals(OUT_OF_FUEL);
  }
}
