package dev.backsweep.processor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code Stop.gradient} returns counts as a constant; differences cannot tell. */
final class StopTest {
  private static final String SOURCE =
      """
      import dev.backsweep.Differentiable;
      import dev.backsweep.Stop;
      class Stopped {
        @Differentiable
        static double factor(double x) {
          return Stop.gradient(x) * x;
        }
        @Differentiable
        static double between(double x) {
          return x * Stop.gradient(x) * x;
        }
        @Differentiable
        static double square(double x) {
          return Stop.gradient(x * x) * x;
        }
        @Differentiable
        static double power(double x) {
          double p = 3 * Stop.gradient(x) * x;
          return p * x;
        }
        @Differentiable
        static double sum(double x) {
          double s = 0;
          for (int i = 0; i < 3; i++) {
            s += x * Stop.gradient(s + x);
          }
          return s;
        }
      }
      """;

  private static final Compiled COMPILED = Compiled.of(Map.of("Stopped", SOURCE));

  @Test
  void compiles() {
    assertThat(COMPILED.messages()).isEmpty();
  }

  /** At 2; the sum's terms are 2 · 2, 2 · 6 and 2 · 18. */
  @ParameterizedTest
  @CsvSource({"factor, 4, 2", "between, 8, 8", "square, 8, 4", "power, 24, 24", "sum, 52, 26"})
  void derivesTheRest(String method, double value, double derivative) throws Throwable {
    Method gradient = COMPILED.loadClass("StoppedGrad").getDeclaredMethod(method, double.class);
    gradient.setAccessible(true);
    try {
      assertThat(gradient.invoke(null, 2.0).toString())
          .endsWith("[value=" + value + ", dx=" + derivative + "]");
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
