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

  @SuppressWarnings({"unused", "backsweep:ACTIVE_TO_INTEGER"})
  static class Nested {
    @Differentiable
    static double suppressed(double[] values, double x) {
      return x * values[(int) x];
    }
  }
}
