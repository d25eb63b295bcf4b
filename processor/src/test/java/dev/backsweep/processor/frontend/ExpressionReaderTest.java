package dev.backsweep.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.JavaFileObjects;
import dev.backsweep.processor.ir.IrText;
import dev.backsweep.processor.ir.Program;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each expression is read as, with all conversions. */
class ExpressionReaderTest {
  private static final String DECLARATIONS =
      """
      static final class Node { double value; Node next; double get(int i) { return value; } }
      static double counter;
      private static final double[] TABLE = {1};
      enum Side { LEFT, RIGHT }
      static double helper(double v, float... w) { return v; }
      """;

  private static final String METHOD =
      """
      @Differentiable static double f%d(double x, float z, byte b, short s, char c, int n, long l,
          boolean p, double[] a, double[][] m, Node node, Side side, String text, Integer boxed,
          Object o) {
        %s
        return 0;
      }
      """;

  @TestFactory
  Stream<DynamicTest> expressions() {
    return check(
        "var result = %s;",
        " result = ",
        """
        n / 2 + n / 2.0               @ ((double) (n / 2) + ((double) n / 2.0))
        b + s                         @ ((int) b + (int) s)
        -b                            @ (-(int) b)
        ~c                            @ (~(int) c)
        +x                            @ (+x)
        z * x + l                     @ (((double) z * x) + (double) l)
        z * n                         @ (z * (float) n)
        n << l                        @ (n << l)
        l >>> b                       @ (l >>> (int) b)
        b >> 1                        @ ((int) b >> 1)
        n & l                         @ ((long) n & l)
        p & n > 2 ^ !p                @ ((p & (n > 2)) ^ (!p))
        p && x < n || c == 'a'        @ ((p && (x < (double) n)) || ((int) c == 97))
        x % 3                         @ (x % 3.0)
        (int) x + (byte) n            @ ((int) x + (int) (byte) n)
        (double) x                    @ x
        p ? n : x                     @ (p ? (double) n : x)
        p ? 1 : 'a'                   @ (p ? '\\u0001' : 'a')
        m[n][b]                       @ m[n][(int) b]
        a.length + m[0].length        @ (a.length + m[0].length)
        a.clone()                     @ a.clone()
        new double[n][b][]            @ new double[n][(int) b][]
        new float[][] {{n}, {}}       @ new float[][] {new float[] {(float) n}, new float[] {}}
        Math.pow(n, 2)                @ Math.pow((double) n, 2.0)
        Math.max(n, l)                @ Math.max((long) n, l)
        StrictMath.abs(z)             @ StrictMath.abs(z)
        Math.random()                 @ opaque Math.random()
        Stop.gradient(z)              @ Stop.gradient(z)
        Double.compare(x, z)          @ Double.compare(x, (double) z)
        Double.doubleToLongBits(x)    @ opaque Double.doubleToLongBits(x)
        Long.signum(n)                @ Long.signum((long) n)
        helper(n, 1, 2)               @ same file Case.helper((double) n, new float[] {1.0f, 2.0f})
        helper(n)                     @ same file Case.helper((double) n, new float[] {})
        helper(n, new float[n])       @ same file Case.helper((double) n, new float[n])
        counter + TABLE[n]            @ (p.Case.counter + hidden p.Case.TABLE[n])
        side == Side.LEFT             @ (side == p.Case.Side.LEFT)
        a == null                     @ (a == null)
        node.value + node.next.get(n) @ (<node.value>! + <<node.next>!.get(n)>!)
        text.length()                 @ <text.length()>
        text.equals("a")              @ <text.equals(<"a">)>
        text + x + 'c' + (n + 1)      @ <text + x + 'c' + (n + 1)>
        n + 1 + text                  @ <(n + 1) + text>
        boxed + 1                     @ (<boxed.intValue()> + 1)
        boxed == n                    @ (<boxed.intValue()> == n)
        o instanceof Node             @ <o instanceof Node>
        (Node) o                      @ <(Node) o>
        (Object) x                    @ <<Double.valueOf(x)>!>
        (double) o                    @ <<(Double) o>.doubleValue()>
        new Node().value              @ <<new Node()>!.value>!
        double[].class                @ <double[].class>
        n++ + ++n                     @ (([nOld] n <- (nOld + 1) yields nOld) + ([nOld#2] n <- (nOld#2 + 1)))
        x = z = n                     @ (x <- (double) (z <- (float) n))
        a[n] -= x                     @ ([old] a[n] <- (old - x))
        (a[n])++                      @ ([old] a[n] <- (old + 1.0) yields old)
        counter *= 2                  @ ([old] p.Case.counter <- (old * 2.0))
        """);
  }

  @TestFactory
  Stream<DynamicTest> assignmentsAsStatements() {
    return check(
        "%s;",
        "",
        """
        b += x     @ b = (byte) ((double) b + x)
        b <<= l    @ b = (byte) ((int) b << l)
        c++        @ c = (char) ((int) c + 1)
        s -= 1     @ s = (short) ((int) s - 1)
        n *= 1.5   @ n = (int) ((double) n * 1.5)
        l += z     @ l = (long) ((float) l + z)
        z++        @ z = (z + 1.0f)
        p |= n > 1 @ p = (p | (n > 1))
        text += x  @ text = <text + x>
        boxed++    @ boxed = <Integer.valueOf((<boxed.intValue()> + 1))>!
        boxed = n  @ boxed = <Integer.valueOf(n)>!
        o = b      @ o = <<Byte.valueOf(b)>!>
        o = null   @ o = null
        b = 'a'    @ b = (byte) 97
        x += x++   @ x = (x + ([xOld] x <- (xOld + 1.0) yields xOld))
        a[n++] = n @ a[([nOld] n <- (nOld + 1) yields nOld)] = (double) n
        m[0] = a   @ m[0] = a
        """);
  }

  /**
   * One test a row: Java and what it is read as. All rows are compiled together.
   *
   * @param template the statement around the Java
   * @param before what its IR has before that of the Java
   */
  private static Stream<DynamicTest> check(String template, String before, String rows) {
    List<String[]> table = rows.lines().map(row -> row.split(" +@ +")).toList();
    StringBuilder members = new StringBuilder(DECLARATIONS);
    for (int i = 0; i < table.size(); i++) {
      String statement = String.format(template, table.get(i)[0]);
      members.append(String.format(METHOD, i, statement));
    }
    Reader.Outcome outcome = Reader.readMembers(members.toString());
    assertThat(outcome.errors()).isEmpty();
    List<Program> programs = List.copyOf(outcome.programs().values());
    return IntStream.range(0, table.size())
        .mapToObj(
            i ->
                dynamicTest(
                    table.get(i)[0],
                    () -> assertThat(body(programs.get(i))).endsWith(before + table.get(i)[1])));
  }

  /** What stands before the return statement. */
  private static String body(Program program) {
    String ir = IrText.of(program);
    String body = ir.substring(ir.indexOf('\n') + 3);
    return body.substring(0, body.indexOf("\n  return 0.0"));
  }

  @Test
  void constantsOfEveryKindAreValues() {
    String ir =
        Reader.irOf(
            """
            static final int SIZE = 2 + 3;
            interface Units { double MILE = 1.609 * 1000; String NAME = "a" + SIZE; }
            @Differentiable static double f(double x) {
              final double half = 1.0 / 2;
              String s = Units.NAME + Byte.MAX_VALUE;
              return x * Units.MILE * Math.PI * -SIZE * (SIZE > 1 ? 2f : 3) * half * (half + 1);
            }
            """);
    assertThat(ir)
        .isEqualTo(
            """
            double f(double x) wrt x {
              double half = 0.5
              java.lang.String s = "a5127"
              return ((((((x * 1609.0) * 3.141592653589793) * -5.0) * 2.0) * half) * (half + 1.0))
            }\
            """);
  }

  @Test
  void callsAcrossFilesSayHowTheyMayBeDifferentiated() {
    Reader.Outcome outcome =
        Reader.read(
            JavaFileObjects.forSourceString(
                "p.Case",
                """
                package p;
                import dev.backsweep.Differentiable;
                class Case {
                  @Differentiable static double f(double x) {
                    return q.Other.marked(x, 2) + q.Other.plain(x) + Second.same(x);
                  }
                }
                class Second { static double same(double x) { return x; } }
                """),
            JavaFileObjects.forSourceString(
                "q.Other",
                """
                package q;
                import dev.backsweep.*;
                public class Other {
                  @Differentiable public static double marked(@Wrt double x, double y) { return x; }
                  public static double plain(double x) { return x; }
                }
                """));
    assertThat(outcome.programs().keySet()).containsExactly("f(double)", "marked(double,double)");
    String ir = IrText.of(outcome.programs().get("f(double)"));
    assertThat(ir)
        .contains("differentiable Other.marked(x, 2.0)")
        .contains("opaque Other.plain(x)")
        .contains("same file Second.same(x)")
        .contains("double same(double x)");
  }
}
