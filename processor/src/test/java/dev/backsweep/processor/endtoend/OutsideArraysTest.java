package dev.backsweep.processor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Arrays of fields and objects that are passed as parameters, too. */
final class OutsideArraysTest {
  private static final String MODEL =
      """
      import dev.backsweep.Differentiable;
      class Model {
        static double[] variable = {1.5, 2.5};
        static final double[] FIXED = {1.5, 2.5};
        static final double[][] MATRIX = {{1.5, 2.5}};
        @Differentiable
        static double variable(double[] w, double x) {
          w[0] = x * 2;
          return variable[0] * x;
        }
        @Differentiable
        static double fixed(double[] w, double x) {
          w[0] = x * 2;
          return FIXED[0] * x;
        }
        @Differentiable
        static double inHelper(double[] w, double x) {
          w[0] = x * 2;
          return helper(x, 2);
        }
        private static double helper(double x, int depth) {
          return depth > 0 ? x * helper(x, depth - 1) : MATRIX[0][1];
        }
        @Differentiable
        static double ofObject(double[] w, double x, Object[] box) {
          w[0] = x * 2;
          double[] v = (double[]) box[0];
          return v[0] * x;
        }
        @Differentiable
        static double onlyRead(double[] w, double x) {
          return variable[0] * FIXED[0] * x * w[0];
        }
        @Differentiable
        static double outsideWritten(double[] w, double x) {
          variable[0] = 3;
          return w[0] * x;
        }
      }
      """;

  private final Compiled compiled = Compiled.of(Collections.singletonMap("Model", MODEL));

  private Throwable failure(String method, Object... arguments)
      throws ReflectiveOperationException {
    assertThat(compiled.messages()).isEmpty();
    for (Method m : compiled.loadClass("ModelGrad").getDeclaredMethods()) {
      if (m.getName().equals(method)) {
        m.setAccessible(true);
        try {
          m.invoke(null, arguments);
          return null;
        } catch (InvocationTargetException e) {
          return e.getCause();
        }
      }
    }
    throw new AssertionError("no method " + method);
  }

  private Object field(String name) throws ReflectiveOperationException {
    Field field = compiled.loadClass("Model").getDeclaredField(name);
    field.setAccessible(true);
    return field.get(null);
  }

  private void check(String method, String a, String b, Object array, Object... others)
      throws ReflectiveOperationException {
    Object[] arguments = new Object[others.length + 1];
    arguments[0] = array;
    System.arraycopy(others, 0, arguments, 1, others.length);
    assertThat(failure(method, arguments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(a + " and " + b + " must be different arrays");
    arguments[0] = new double[] {3, 4};
    assertThat(failure(method, arguments)).isNull();
  }

  @Test
  void refusesTheArrayOfAField() throws ReflectiveOperationException {
    check("variable", "w", "variable", field("variable"), 3.0);
    check("fixed", "w", "FIXED", field("FIXED"), 3.0);
  }

  @Test
  void refusesTheArrayOfAFieldThatAHelperReads() throws ReflectiveOperationException {
    check("inHelper", "w", "MATRIX", ((double[][]) field("MATRIX"))[0], 3.0);
  }

  @Test
  void refusesTheArrayOfAnObject() throws ReflectiveOperationException {
    double[] w = {1, 2};
    check("ofObject", "w", "v", w, 3.0, new Object[] {w});
  }

  @Test
  void refusesAParameterThatIsWrittenAsAField() throws ReflectiveOperationException {
    check("outsideWritten", "variable", "w", field("variable"), 3.0);
  }

  @Test
  void acceptsThatNothingIsWritten() throws ReflectiveOperationException {
    assertThat(failure("onlyRead", field("variable"), 3.0)).isNull();
  }
}
