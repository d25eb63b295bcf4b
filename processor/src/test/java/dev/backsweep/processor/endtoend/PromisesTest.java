package dev.backsweep.processor.endtoend;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A check that never fails proves nothing: broken promises, each kept by the code beside it. */
@SuppressWarnings("unused") // called by reflection
final class PromisesTest {
  record Gradient(double value, double dx, double[] da) {}

  static double primal(double x, double[] a) {
    a[0] *= x;
    return a[1] > 0 ? a[0] * a[0] : 0;
  }

  private static Gradient right(double x, double[] a, double[] aBar, double resultBar) {
    double old = a[0];
    double value = primal(x, a);
    aBar[0] += resultBar * 2 * a[0];
    double bar = aBar[0];
    aBar[0] = bar * x;
    return new Gradient(value, bar * old, aBar);
  }

  static Gradient rightAdjoint(double x, double[] a, double[] aBar, double resultBar) {
    return right(x, a, aBar, resultBar);
  }

  static Gradient wrongDerivative(double x, double[] a, double[] aBar, double resultBar) {
    Gradient g = right(x, a, aBar, resultBar);
    return new Gradient(g.value(), g.dx() * (1 + 1e-6), g.da());
  }

  static Gradient forgetsBuffer(double x, double[] a, double[] aBar, double resultBar) {
    aBar[1] = 0;
    return right(x, a, aBar, resultBar);
  }

  static Gradient otherBits(double x, double[] a, double[] aBar, double resultBar) {
    Gradient g = right(x, a, aBar, resultBar);
    return new Gradient(Math.nextUp(g.value()), g.dx(), g.da());
  }

  static Gradient otherArrays(double x, double[] a, double[] aBar, double resultBar) {
    return right(x, a.clone(), aBar, resultBar);
  }

  static Gradient freshBuffer(double x, double[] a, double[] aBar, double resultBar) {
    return right(x, a, aBar.clone(), resultBar);
  }

  static Gradient touchesBuffers(double x, double[] a, double[] aBar, double resultBar) {
    if (aBar.length > 0) {
      aBar[0] += 1;
      aBar[0] -= 1 + 1e-6;
    }
    return right(x, a, aBar, resultBar);
  }

  static Gradient otherException(double x, double[] a, double[] aBar, double resultBar) {
    if (a.length < 2) {
      throw new ArrayIndexOutOfBoundsException("too short");
    }
    return right(x, a, aBar, resultBar);
  }

  @Test
  void rightCodeKeepsAll() throws ReflectiveOperationException {
    Promises promises = promises("rightAdjoint");
    assertThatCode(() -> checkAll(promises)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrongDerivative",
        "forgetsBuffer",
        "otherBits",
        "otherArrays",
        "freshBuffer",
        "touchesBuffers",
        "otherException"
      })
  void wrongCodeIsFound(String adjoint) throws ReflectiveOperationException {
    Promises promises = promises(adjoint);
    assertThatThrownBy(() -> checkAll(promises)).isInstanceOf(AssertionError.class);
  }

  private static Promises promises(String adjoint) throws ReflectiveOperationException {
    Method primal = PromisesTest.class.getDeclaredMethod("primal", double.class, double[].class);
    Method generated =
        PromisesTest.class.getDeclaredMethod(
            adjoint, double.class, double[].class, double[].class, double.class);
    Subject subject = new Subject(primal, null, generated, List.of(true, true));
    return new Promises(subject, new Differences(subject));
  }

  private static void checkAll(Promises promises) {
    for (int seed = 1; seed <= 3; seed++) {
      promises.check(new Object[] {0.7, new double[] {1.3, 2.1, -0.4}}, new Random(seed));
      promises.check(new Object[] {0.7, new double[] {1.3}}, new Random(seed));
    }
  }
}
