import dev.backsweep.Differentiable;
import dev.backsweep.Stop;

class Case {
  @Differentiable
  static double table(double[] values, double x) {
    return x * values[(int) x]; // WARNING: is cast to int, and its derivative ends here
  }

  @Differentiable
  @SuppressWarnings("backsweep:ACTIVE_TO_INTEGER")
  static double suppressed(double[] values, double x) {
    return x * values[(int) x];
  }

  @Differentiable
  static double stopped(double[] values, double x) {
    return x * values[(int) Stop.gradient(x)];
  }

  @Differentiable
  static double suppressedLocally(double[] values, double x) {
    @SuppressWarnings("backsweep:ACTIVE_TO_INTEGER")
    int k = (int) x;
    return x * values[k] * values[suppressedInside(x)];
  }

  @SuppressWarnings(value = {"backsweep:ACTIVE_TO_INTEGER"})
  private static int suppressedInside(double x) {
    return (int) x;
  }

  @SuppressWarnings({"unused", "backsweep:ACTIVE_TO_INTEGER"})
  static class Nested {
    @Differentiable
    static double suppressed(double[] values, double x) {
      return x * values[(int) x];
    }
  }
}
