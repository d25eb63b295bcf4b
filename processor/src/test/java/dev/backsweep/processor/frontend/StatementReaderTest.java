package dev.backsweep.processor.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What each statement is read as. */
class StatementReaderTest {
  private static void assertBody(String java, String ir) {
    String parameters = "double x, int n, double[] a, double[][] m, String text";
    String body = "@Differentiable static double f(" + parameters + ") {\n" + java + "\n}";
    String read = Reader.irOf(body);
    String expected = ir.indent(2).stripTrailing();
    assertThat(read.substring(read.indexOf('\n') + 1, read.lastIndexOf("\n}"))).isEqualTo(expected);
  }

  @Test
  void signature() {
    String ir =
        Reader.irOf(
            """
            @Differentiable
            static float[] f(@Wrt float x, double y, @Wrt float[]... z) throws java.io.IOException {
              return z[0];
            }
            """);
    assertThat(ir)
        .isEqualTo(
            """
            float[] f(float x, double y, float[][] z) throws java.io.IOException wrt x, z {
              return z[0]
            }\
            """);
  }

  @Test
  void declarationsAndAssignments() {
    assertBody(
        "double s = 0, t; t = s = x; var v = a; int k[] = {1}, j = 1; s += t; k[0] += 2; return"
            + " v[j];",
        """
        double s = 0.0
        double t
        t = (s <- x)
        double[] v = a
        int[] k = new int[] {1}
        int j = 1
        s = (s + t)
        ([old] k[0] <- (old + 2))
        return v[j]
        """);
  }

  @Test
  void countedLoopsOfEveryForm() {
    assertBody(
        """
        for (int i = 0, j = n; i < j; i++, --j) x += a[i];
        for (;;) { if (x > 3) break; }
        while (n-- > 0) x *= 2;
        do x /= 2; while (x > 1);
        return x;
        """,
        """
        for (int i = 0, int j = n; (i < j); i = (i + 1), j = (j - 1)) {
          x = (x + a[i])
        }
        for (; true; ) {
          if (x > 3.0) {
            break
          }
        }
        for (; (([nOld] n <- (nOld - 1) yields nOld) > 0); ) {
          x = (x * 2.0)
        }
        do {
          x = (x / 2.0)
        } while (x > 1.0)
        return x
        """);
  }

  @Test
  void enhancedForRunsOverTheArrayItself() {
    assertBody(
        "for (double[] row : m) { for (double v : row) { if (v == 0) continue; x += v; } } return"
            + " x;",
        """
        for (int i = 0; (i < m.length); i = (i + 1)) {
          double[] row = m[i]
          for (int i#2 = 0; (i#2 < row.length); i#2 = (i#2 + 1)) {
            double v = row[i#2]
            if (v == 0.0) {
              continue
            }
            x = (x + v)
          }
        }
        return x
        """);
  }

  @Test
  void enhancedForKeepsTheArrayThatTheLoopReassigns() {
    assertBody(
        "for (double v : a) { x += v; a = m[0]; } for (float v : new float[] {1}) x += v; return"
            + " x;",
        """
        double[] array = a
        for (int i = 0; (i < array.length); i = (i + 1)) {
          double v = array[i]
          x = (x + v)
          a = m[0]
        }
        float[] array#2 = new float[] {1.0f}
        for (int i#2 = 0; (i#2 < array#2.length); i#2 = (i#2 + 1)) {
          float v#2 = array#2[i#2]
          x = (x + (double) v#2)
        }
        return x
        """);
  }

  @Test
  void labelsNameTheLoopAndNotItsHiddenVariable() {
    assertBody(
        """
        outer:
        for (double v : m[0]) {
          for (int i = 0; ; i++) {
            if (i > v) continue outer;
            if (i > n) break outer;
          }
        }
        block: { if (n > 1) break block; x = 1; }
        { ; }
        return x;
        """,
        """
        double[] array = m[0]
        outer: {
          for (int i = 0; (i < array.length); i = (i + 1)) {
            double v = array[i]
            for (int i#2 = 0; true; i#2 = (i#2 + 1)) {
              if ((double) i#2 > v) {
                continue outer
              }
              if (i#2 > n) {
                break outer
              }
            }
          }
        }
        block: {
          if (n > 1) {
            break block
          }
          x = 1.0
        }
        {
        }
        return x
        """);
  }

  @Test
  void branchesAndExceptions() {
    assertBody(
        """
        if (n < 0) throw new IllegalArgumentException("n = " + n);
        else if (n == 0) return 1;
        java.util.Objects.requireNonNull(a);
        Objects.requireNonNull(m, "m");
        return n;
        """,
        """
        if (n < 0) {
          throw <new IllegalArgumentException(<"n = " + n>)>!
        } else {
          if (n == 0) {
            return 1.0
          }
        }
        if (a == null) {
          throw <new NullPointerException()>!
        }
        if (m == null) {
          throw <new NullPointerException("m")>!
        }
        return (double) n
        """);
  }

  @Test
  void conditionsThatAreConstantAreReadAsSuch() {
    assertBody(
        "final int three = 3; while (three == 3) { if (x > three) return x; x++; }",
        """
        int three = 3
        for (; true; ) {
          if (x > (double) three) {
            return x
          }
          x = (x + 1.0)
        }
        """);
  }
}
