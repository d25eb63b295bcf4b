package dev.backsweep.processor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls of annotated methods of another file, which may do more to arrays than numbers show. */
final class OtherFilesTest {
  private static final String CALLEES =
      """
      import dev.backsweep.Differentiable;
      class Other {
        @Differentiable
        static void swap(double[][] m) {
          double[] r = m[0];
          m[0] = m[1];
          m[1] = r;
        }
        @Differentiable
        static double[] same(double[] x) {
          x[0] *= 2;
          return x;
        }
        @Differentiable
        static double dot(double[] x, double[] y) {
          double sum = 0;
          for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
          }
          return sum;
        }
        @Differentiable
        static void scale(double[] x, double[] y) {
          for (int i = 0; i < x.length; i++) {
            x[i] = 2 * y[i] * y[i];
          }
        }
        @Differentiable
        static double bilinear(double[] x, double[] y, int n) {
          double sum = 1;
          for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
              sum = sum * y[i] + x[j] * y[i];
            }
          }
          return sum;
        }
        @Differentiable
        static double corner(double[][] m, double[] x) {
          return m[0][0] * x[0];
        }
        private static int calls;
        @Differentiable
        static double counted(double x) {
          calls++;
          return calls * x;
        }
        @Differentiable
        static void countedInto(double[] x, double v) {
          calls++;
          x[0] = calls * v;
        }
        @Differentiable
        static double[] countedArray(double x) {
          calls++;
          return new double[] {calls * x};
        }
        @Differentiable
        static double[][] made(double x, double y) {
          return new double[][] {{x * x}, {y * x}};
        }
        @Differentiable
        static double[][] twins(double x) {
          double[] z = {x * x};
          return new double[][] {z, z};
        }
        @Differentiable
        static void set(double[] x, double v) {
          x[0] = v;
        }
      }
      """;

  private static final String CALLERS =
      """
      import dev.backsweep.Differentiable;
      class Caller {
        @Differentiable
        static double moved(double[][] m) {
          double[] r = m[1];
          Other.swap(m);
          r[0] = r[0] * r[0];
          return m[0][0] + m[1][0];
        }
        @Differentiable
        static double returned(double[] x) {
          double[] y = Other.same(x);
          y[0] = y[0] * y[0];
          return x[0] * x[1];
        }
        @Differentiable
        static double readOnly(double[] x) {
          double[] y = Other.same(x);
          return y[0] * x[1];
        }
        @Differentiable
        static double squares(double[] x) {
          double[] y = x;
          return Other.dot(x, y);
        }
        @Differentiable
        static double writtenTwice(double[] x) {
          Other.scale(x, x);
          return x[0] + x[1];
        }
        @Differentiable
        static double sameTwice(double[] x) {
          return Other.bilinear(x, x, x.length);
        }
        @Differentiable
        static double perhapsSame(double[] x) {
          double[] y = new double[] {0, 0};
          if (x[0] > 0) {
            y = x;
          }
          return Other.bilinear(x, y, x.length);
        }
        @Differentiable
        static double rowAndMatrix(double[] x) {
          double[][] m = new double[1][];
          m[0] = x;
          return Other.corner(m, x);
        }
        @Differentiable
        static double swapped(double[] x) {
          double[][] m = Other.made(x[0], x[1]);
          double[] t = m[0];
          m[0] = m[1];
          m[1] = t;
          m[1][0] *= 3;
          return m[0][0] + 5 * m[1][0];
        }
        @Differentiable
        static double replaced(double[] x) {
          double[][] m = Other.made(x[0], x[1]);
          m[0] = new double[] {x[0], x[1]};
          return m[0][0] * m[0][1] + m[1][0];
        }
        @Differentiable
        static double ofTwins(double[] x) {
          return Other.twins(x[0])[0][0] * x[1];
        }
        @Differentiable
        static double changingResult(double[] x) {
          return Other.counted(x[0]);
        }
        @Differentiable
        static double changingArray(double[] x) {
          double[] y = new double[1];
          Other.countedInto(y, x[0]);
          return y[0];
        }
        @Differentiable
        static double changingNewArray(double[] x) {
          return Other.countedArray(x[0])[0];
        }
        static final double[] TABLE = {2, 5};
        @Differentiable
        static double outside(double[] x) {
          Other.set(TABLE, x[0] * x[1]);
          return TABLE[0] * x[0];
        }
        @Differentiable
        static void unmarked(@dev.backsweep.Wrt double[] x, double[] y) {
          Other.scale(y, x);
        }
        @Differentiable
        static double withTable(double[] x) {
          return Other.dot(x, TABLE);
        }
      }
      """;

  private static Object run(String method, List<?> arguments) throws Throwable {
    Compiled compiled = Compiled.of(Map.of("Other", CALLEES, "Caller", CALLERS));
    assertThat(compiled.messages()).isEmpty();
    Method gradient =
        compiled
            .loadClass("CallerGrad")
            .getDeclaredMethod(
                method, arguments.stream().map(Object::getClass).toArray(Class[]::new));
    gradient.setAccessible(true);
    try {
      return gradient.invoke(null, arguments.toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static double[] derivative(String method, double... x) throws Throwable {
    Object gradient = run(method, List.of(x));
    Method read = gradient.getClass().getDeclaredMethod("dx");
    read.setAccessible(true);
    return (double[]) read.invoke(gradient);
  }

  private static Throwable failure(String method, Object... arguments) {
    try {
      run(method, List.of(arguments));
    } catch (Throwable e) {
      return e;
    }
    throw new AssertionError(method + " ran");
  }

  @Test
  void refusesWhenRowsMove() {
    assertThat(failure("moved", (Object) new double[][] {{3, 4}, {5, 6}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("swap replaces rows of its argument");
  }

  @Test
  void refusesWhenAnArgumentIsReturnedAndWritten() {
    assertThat(failure("returned", new double[] {3, 4}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("same returns an array of its argument");
  }

  @Test
  void refusesWhenOneArrayIsWrittenAndReadUnderTwoNames() {
    assertThat(failure("writtenTwice", new double[] {3, 4}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("x and y must be different arrays");
  }

  @Test
  void refusesWhenAnOutsideArrayIsWritten() {
    assertThat(failure("outside", new double[] {3, 4}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "set writes to an array that is no local array or active parameter");
  }

  @Test
  void refusesWhenAnUnmarkedParameterIsWritten() {
    double[] x = {3, 4};
    assertThat(failure("unmarkedAdjoint", x, x.clone(), new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("scale writes to an array that is no local array or active param");
  }

  @Test
  void refusesOneArrayInTwoPlacesOfAResult() {
    assertThat(failure("ofTwins", new double[] {3, 4}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("twins returns one array in two places");
  }

  @Test
  void followsRowsOfAResultThatMove() throws Throwable {
    // y x + 15 x² and x y + y x at (3, 4)
    assertThat(derivative("swapped", 3, 4)).containsExactly(new double[] {94, 3}, within(1e-12));
    assertThat(derivative("replaced", 3, 4)).containsExactly(new double[] {8, 6}, within(1e-12));
  }

  @Test
  void refusesARowTogetherWithItsMatrix() {
    assertThat(failure("rowAndMatrix", new double[] {3, 4}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("x and m have an array in common when they are passed to corner");
  }

  @Test
  void refusesWhatChangesFromCallToCall() {
    for (String method : List.of("changingResult", "changingArray", "changingNewArray")) {
      assertThat(failure(method, new double[] {3, 4}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("has other results when it is run again");
    }
  }

  @Test
  void readsAnOutsideArray() throws Throwable {
    assertThat(derivative("withTable", 3, 4)).containsExactly(new double[] {2, 5}, within(1e-15));
  }

  @Test
  void readsAReturnedArgumentUnderBothNames() throws Throwable {
    assertThat(derivative("readOnly", 3, 4)).containsExactly(new double[] {8, 6}, within(1e-15));
  }

  @Test
  void addsToOneBufferAtATime() throws Throwable {
    // ((y0 + x0 y0) y1 + x0 y1) y0 .. with x = y = (a, b):
    // s = (((a + a a) b + a b) a + b a) b + b b
    double a = 3;
    double b = 4;
    double byA = ((1 + 2 * a) * b + b) * a * b + ((a + a * a) * b + a * b) * b + b * b;
    double byB = ((a + a * a) + a) * a * b + ((a + a * a) * b + a * b) * a + 2 * a * b + 2 * b;
    for (String method : List.of("sameTwice", "perhapsSame")) {
      assertThat(derivative(method, a, b)).containsExactly(new double[] {byA, byB}, within(1e-12));
    }
    assertThat(derivative("perhapsSame", -3, 4))
        .containsExactly(new double[] {0, 0}, within(1e-15));
  }

  @Test
  void passesOneArrayTwice() throws Throwable {
    assertThat(derivative("squares", 3, 4)).containsExactly(new double[] {6, 8}, within(1e-15));
  }
}
