package dev.backsweep.processor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The JDK's methods that copy and fill arrays, for all positions in the arrays and just outside.
 */
final class ArrayMethodsTest {
  private static final String SOURCE =
      """
      package p;
      import dev.backsweep.Differentiable;
      import java.util.Arrays;
      class Copies {
        @Differentiable static double copyOf(double[] a, int n) {
          double[] b = Arrays.copyOf(a, n);
          return weighted(b);
        }
        @Differentiable static double copyOfRange(double[] a, int from, int to) {
          return weighted(Arrays.copyOfRange(a, from, to));
        }
        @Differentiable static double fill(double[] a, double v) {
          double first = a[0];
          Arrays.fill(a, v * v);
          return first * weighted(a);
        }
        @Differentiable static void fillRange(double[] a, int from, int to, double v) {
          Arrays.fill(a, from, to, v);
        }
        @Differentiable static double floats(float[] a, float v, int n) {
          float[] b = Arrays.copyOf(a, n);
          Arrays.fill(b, 0, 1, v);
          System.arraycopy(a, 0, b, 1, 2);
          return b[0] * b[1] + b[2];
        }
        @Differentiable static void between(double[] a, int from, double[] b, int to, int n) {
          System.arraycopy(a, from, b, to, n);
        }
        @Differentiable static void within(double[] a, int from, int to, int n) {
          System.arraycopy(a, from, a, to, n);
        }
        private static double weighted(double[] a) {
          double sum = 0;
          for (int i = 0; i < a.length; i++) {
            sum += (i + 1) * a[i] * a[i];
          }
          return sum;
        }
      }
      """;

  private static final Compiled COMPILED =
      Compiled.of(Collections.singletonMap("p.Copies", SOURCE));

  @TestFactory
  Stream<DynamicTest> theyAreDifferentiatedAndThrowAsTheOriginalsDo() {
    assertThat(COMPILED.messages()).isEmpty();
    return Stream.of("copyOf", "copyOfRange", "fill", "fillRange", "between", "within")
        .map(name -> dynamicTest(name, () -> check(name)));
  }

  @Test
  void floatsAreNoExceptions() throws ReflectiveOperationException {
    Method floats =
        COMPILED
            .loadClass("p.CopiesGrad")
            .getDeclaredMethod("floats", float[].class, float.class, int.class);
    floats.setAccessible(true);
    // b is {v, a[0], a[1]}
    assertThat(floats.invoke(null, new float[] {0.5f, -1.25f, 2}, 1.5f, 3).toString())
        .startsWith("FloatsGradient[value=-0.5, da=[F")
        .endsWith(", dv=0.5]");
  }

  private static void check(String name) throws ClassNotFoundException {
    Subject subject = Subject.of(COMPILED, "p.Copies", name);
    Promises promises = new Promises(subject, new Differences(subject));
    for (Object[] arguments : arguments(subject.parameters())) {
      promises.check(arguments, new Random(1));
    }
  }

  /** Arrays of 4 and 3 elements, or null, with all ints around these lengths. */
  private static List<Object[]> arguments(List<String> parameters) {
    List<Object[]> all = new ArrayList<>(List.<Object[]>of(new Object[0]));
    for (String parameter : parameters) {
      List<Object[]> longer = new ArrayList<>();
      for (Object[] start : all) {
        for (Object value : values(parameter)) {
          Object[] next = Arrays.copyOf(start, start.length + 1);
          next[start.length] = value;
          longer.add(next);
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<Object> values(String parameter) {
    return switch (parameter) {
      case "double[] a" -> List.of(new double[] {0.5, -1.25, 2, 3});
      case "double[] b" -> List.of(new double[] {7, 8, 9});
      case "double v" -> List.of(1.5);
      default -> List.of(-1, 0, 1, 2, 3, 4, 5);
    };
  }
}
