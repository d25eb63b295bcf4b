package dev.backsweep.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.endtoend.Compiled;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.ir.Stmt;
import java.lang.reflect.Field;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constant expressions have the values that javac gives them. */
class ConstantsTest {
  private static final String EXPRESSIONS =
      """
      -(-1) + -2.5f + ~3 + (char) 66 + (byte) 300 + (short) 70000, (int) 3.99e20, (long) -1e30,
      (int) Double.NaN, (byte) 200.7f, (char) -1, (short) 1e9, (long) 2.5f, 1 / 3 * 2.0, 7 % -3,
      -7 / 2, -7 >> 1, -7 >>> 28, -7L >>> 60, 1 << 33, 1L << 33, 5 & 3 | 8 ^ 2, 1 << 33L,
      Integer.MAX_VALUE + 1, Integer.MIN_VALUE / -1, Long.MAX_VALUE + 1, -Integer.MIN_VALUE,
      0.1f + 0.2f, 0.1 + 0.2, 1.0f / 3, 1 / 3f * 3, 16777217f + 1, 1e308 * 10, 5.5 % -2, -0.0,
      0.0 / 0, 'a' + 1, 'a' * 'b', true ? 1 : 2.5, false ? 1 : 'x', (1 > 2 ? 3 : 4) * 2, 0x1.8p1,
      1_000, 0b101, Math.PI * 2, Byte.MAX_VALUE + Character.MAX_VALUE, Float.MIN_VALUE,
      Double.MIN_VALUE / 2, 1 < 2 && 2.0 >= 2 || !(3 == 3L) ? 10 : 20, (5 != 5f) ? 1 : 2,
      "ab" + 1 == "ab1" ? 1 : 0, "a" + 'b' + 1.0f + 2L + true == "ab1.02true" ? 1 : 0,
      SIZE * 1.5, Units.MILE, Units.MILE / SIZE, ((SIZE)), (byte) -SIZE, true ^ false ? 3 : 4
      """;

  private static final String DECLARATIONS =
      """
      static final short SIZE = 2 + 3;
      interface Units { double MILE = 1.609 * 1000; }
      static double[] values = {
      """
          + EXPRESSIONS
          + "};\n";

  @Test
  void theyAreReadAsTheValuesThatJavacComputes() throws ReflectiveOperationException {
    double[] read = read();
    assertThat(read).hasSameSizeAs(EXPRESSIONS.split(","));
    assertThat(bits(read)).isEqualTo(bits(compiled()));
  }

  private static double[] read() {
    String method =
        "@Differentiable static double f(double x) { double[] v = {"
            + EXPRESSIONS
            + "}; return x; }";
    Reader.Outcome outcome = Reader.readMembers(DECLARATIONS + method);
    assertThat(outcome.errors()).isEmpty();
    Program program = outcome.programs().values().iterator().next();
    Stmt.Declare declaration = (Stmt.Declare) program.root().body().get(0);
    List<Expr> entries = ((Expr.ArrayLiteral) declaration.init()).children();
    return entries.stream().mapToDouble(e -> (Double) ((Expr.Const) e).value()).toArray();
  }

  private static double[] compiled() throws ReflectiveOperationException {
    String source = "package p; class Case { " + DECLARATIONS + "}";
    Compiled compiled = Compiled.of(Collections.singletonMap("p.Case", source));
    assertThat(compiled.messages()).noneMatch(Compiled.Message::isError);
    Field values = compiled.loadClass("p.Case").getDeclaredField("values");
    values.setAccessible(true);
    return (double[]) values.get(null);
  }

  private static long[] bits(double[] values) {
    return java.util.Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
  }

  @Test
  void whatThrowsIsNoConstant() {
    assertThat(Reader.irOf("@Differentiable static double f(double x) { return x + 1 / 0; }"))
        .contains("(x + (double) (1 / 0))");
  }
}
