package dev.backsweep.processor.simplify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.emit.CompiledJava;
import dev.backsweep.processor.emit.GeneratedClass;
import dev.backsweep.processor.emit.GradClass;
import dev.backsweep.processor.emit.Member;
import dev.backsweep.processor.emit.Visibility;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Simplified and unsimplified bodies, printed and compiled, give the same bits, writes and
 * exceptions.
 */
class SameValueTest {
  private static final int BODIES = Integer.getInteger("backsweep.bodies", 80);
  private static final long SEED = Long.getLong("backsweep.seed", 1);

  private static final double[] NUMBERS = {1.25, -0.0, 0.0, -2.5, Double.NaN, 1e200, 3};

  @Test
  void ofRandomBodies() throws Throwable {
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < BODIES; i++) {
      RandomBodies source = new RandomBodies(SEED * 1_000_000 + i);
      List<Stmt> body = source.body();
      List<Stmt> simplified = Simplifier.simplify(body, source.method);
      members.add(member("m" + i, source, body));
      members.add(member("simple" + i, source, simplified));
      assertThat(Simplifier.simplify(simplified, source.method)).isEqualTo(simplified);
    }
    GeneratedClass all = new GeneratedClass("p", "ModelGrad", "p.Model", true, Set.of(), members);
    String text = GradClass.emit(all).toString();
    CompiledJava compiled = CompiledJava.of(GradClass.emit(all), "p.Model", RandomBodies.HELPER);
    for (int i = 0; i < BODIES; i++) {
      for (int k = 0; k < 8; k++) {
        String number = String.valueOf(i);
        assertThat(outcome(compiled, "simple" + i, k))
            .as(() -> method(text, "m" + number) + method(text, "simple" + number))
            .isEqualTo(outcome(compiled, "m" + i, k));
      }
    }
  }

  private static Member member(String name, RandomBodies source, List<Stmt> body) {
    return new Member.Method(
        name, Visibility.PUBLIC, source.params(), Type.DOUBLE, body, List.of(), "");
  }

  private static String method(String text, String name) {
    int start = text.indexOf("public static double " + name + "(");
    return text.substring(start, text.indexOf("\n  }\n", start) + 5);
  }

  /**
   * The result or the exception, and what is in the arrays; adjoints only if nothing was thrown.
   */
  private static String outcome(CompiledJava compiled, String method, int k) throws Throwable {
    double[] x = {NUMBERS[k % 7], 2, -0.5, 1e-3};
    double[] y = k % 3 == 0 ? x : new double[] {3, NUMBERS[(k + 3) % 7], 0.0, -1};
    double[] yBar = {1, 0.5, -0.0, 2};
    String result;
    try {
      Object value =
          compiled.call(
              "p.ModelGrad", method, NUMBERS[k % 7], NUMBERS[(2 * k + 1) % 7], k - 2, x, y, yBar);
      result = String.valueOf(Double.doubleToLongBits((Double) value));
    } catch (ArithmeticException | IndexOutOfBoundsException | IllegalStateException e) {
      result = e.getClass().getSimpleName();
    }
    return result + bits(x) + bits(y) + bits(yBar);
  }

  private static String bits(double[] x) {
    return Arrays.toString(Arrays.stream(x).mapToLong(Double::doubleToLongBits).toArray());
  }
}
