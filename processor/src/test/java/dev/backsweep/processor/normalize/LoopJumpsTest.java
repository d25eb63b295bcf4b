package dev.backsweep.processor.normalize;

import static dev.backsweep.processor.ir.Build.at;
import static dev.backsweep.processor.ir.Build.declare;
import static dev.backsweep.processor.ir.Build.doLoop;
import static dev.backsweep.processor.ir.Build.eval;
import static dev.backsweep.processor.ir.Build.fail;
import static dev.backsweep.processor.ir.Build.labeled;
import static dev.backsweep.processor.ir.Build.leave;
import static dev.backsweep.processor.ir.Build.loop;
import static dev.backsweep.processor.ir.Build.next;
import static dev.backsweep.processor.ir.Build.num;
import static dev.backsweep.processor.ir.Build.op;
import static dev.backsweep.processor.ir.Build.result;
import static dev.backsweep.processor.ir.Build.use;
import static dev.backsweep.processor.ir.Build.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Build;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.IrText;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ir.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopJumpsTest {
  private final Vars vars = new Vars();
  private final Build b = new Build(vars);
  private final Var x = b.real("x");
  private final Var y = b.real("y");
  private final Var n = b.integer("n");
  private final Var a = b.var("a", Build.DOUBLES);
  private final Var i = b.integer("i");
  private final Var j = b.integer("j");
  private final Expr ai = at(use(a), use(i));
  private final Expr negative = op(use(x), "<", num(0.0));
  private final Expr big = op(use(y), ">", num(9.0));

  private void assertNormal(Type type, String expected, Stmt... body) {
    Function f = b.function("f", type, List.of(x, y, n, a), body);
    Function normal = Verifier.normal(Normalize.of(Verifier.check(f), vars));
    assertThat(IrText.of(normal.body())).isEqualTo(expected.indent(2));
  }

  private Stmt add(Expr e) {
    return eval(b.compound(use(y), "+", e));
  }

  @Test
  void countedLoopStays() {
    assertNormal(
        Type.DOUBLE,
        """
        for (int i = 0; (i < n); i = (i + 1)) {
          y = (y + a[i])
        }
        return y
        """,
        b.count(i, use(n), add(ai)),
        result(use(y)));
  }

  @Test
  void continueBecomesElse() {
    assertNormal(
        Type.DOUBLE,
        """
        for (int i = 0; (i < n); i = (i + 1)) {
          if (!(a[i] < 0.0)) {
            y = (y + a[i])
          }
        }
        return y
        """,
        b.count(i, use(n), when(op(ai, "<", num(0.0)), next("")), add(ai)),
        result(use(y)));
  }

  @Test
  void breakSkipsTheRestAndEndsTheLoop() {
    assertNormal(
        Type.DOUBLE,
        """
        boolean more = true
        for (int i = 0; (more && (i < n)); i = (i + 1)) {
          if (a[i] < 0.0) {
            more = false
          } else {
            y = (y + a[i])
          }
        }
        return y
        """,
        b.count(i, use(n), when(op(ai, "<", num(0.0)), leave("")), add(ai)),
        result(use(y)));
  }

  @Test
  void breakDoesNotUpdateWhatOutlivesTheLoop() {
    Stmt step = eval(b.postIncrement(use(i)));
    assertNormal(
        Type.VOID,
        """
        int i = 0
        boolean more = true
        for (; (more && (i < n)); ) {
          if (a[i] < 0.0) {
            more = false
          } else {
            i = (i + 1)
          }
        }
        a[i] = 1.0
        """,
        declare(i, num(0)),
        new Stmt.Loop(
            List.of(),
            op(use(i), "<", use(n)),
            List.of(step),
            List.of(when(op(ai, "<", num(0.0)), leave(""))),
            true,
            Origin.NONE),
        Build.store(use(a), use(i), num(1.0)));
  }

  @Test
  void breakDoesNotExecuteAnUpdateThatMayThrow() {
    assertNormal(
        Type.VOID,
        """
        boolean more = true
        for (int i = 0; (more && (i < n)); ) {
          if (a[i] < 0.0) {
            more = false
          } else {
            i = (int) ((double) i + a[i])
          }
        }
        """,
        new Stmt.Loop(
            List.of(declare(i, num(0))),
            op(use(i), "<", use(n)),
            List.of(eval(b.compound(use(i), "+", ai))),
            List.of(when(op(ai, "<", num(0.0)), leave(""))),
            true,
            Origin.NONE));
  }

  @Test
  void breakAtTheEndOfAnEndlessLoopIsItsCondition() {
    assertNormal(
        Type.DOUBLE,
        """
        boolean more = true
        for (; more; ) {
          y = (y + x)
          more = (!(y > 9.0))
        }
        return y
        """,
        loop(Build.bool(true), add(use(x)), when(big, leave(""))),
        result(use(y)));
  }

  @Test
  void returnInALoop() {
    assertNormal(
        Type.DOUBLE,
        """
        boolean returned = false
        double result = 0.0
        for (int i = 0; ((!returned) && (i < n)); i = (i + 1)) {
          if (a[i] < 0.0) {
            result = a[i]
            returned = true
          }
        }
        if (!returned) {
          result = y
        }
        return result
        """,
        b.count(i, use(n), when(op(ai, "<", num(0.0)), result(ai))),
        result(use(y)));
  }

  @Test
  void loopThatTestsLast() {
    assertNormal(
        Type.DOUBLE,
        """
        boolean more = true
        for (; more; ) {
          if (!(x < 0.0)) {
            y = (y + x)
          }
          more = (y > 9.0)
        }
        return y
        """,
        doLoop(big, when(negative, next("")), add(use(x))),
        result(use(y)));
  }

  @Test
  void bodyOfADoLoopThatNeverRepeats() {
    assertNormal(
        Type.DOUBLE,
        """
        if (!(x < 0.0)) {
          y = (y + x)
        }
        return y
        """,
        doLoop(Build.bool(false), when(negative, leave("")), add(use(x))),
        result(use(y)));
  }

  @Test
  void stepOfATestMovesIntoTheBodyAndBehindTheLoop() {
    assertNormal(
        Type.DOUBLE,
        """
        for (; (n > 0); ) {
          n = (n - 1)
          y = (y + x)
        }
        n = (n - 1)
        for (int i = 3; (i > 0); ) {
          i = (i - 1)
          y = (y + a[i])
        }
        return (y + (double) n)
        """,
        loop(op(b.postDecrement(use(n)), ">", num(0)), add(use(x))),
        new Stmt.Loop(
            List.of(declare(i, num(3))),
            op(b.postDecrement(use(i)), ">", num(0)),
            List.of(),
            List.of(add(ai)),
            true,
            Origin.NONE),
        result(op(use(y), "+", Build.cast(use(n), Type.DOUBLE))));
  }

  @Test
  void testWithEffectsStandsBeforeTheLoopAndInItsUpdate() {
    assertNormal(
        Type.DOUBLE,
        """
        n = (n - 1)
        for (; (n > 0); n = (n - 1)) {
          y = (y + x)
        }
        return y
        """,
        loop(op(b.compound(use(n), "-", num(1)), ">", num(0)), add(use(x))),
        result(use(y)));
  }

  @Test
  void continueOfAnOuterLoop() {
    assertNormal(
        Type.DOUBLE,
        """
        for (int i = 0; (i < n); i = (i + 1)) {
          boolean skip = false
          for (int j = 0; ((!skip) && (j < n)); j = (j + 1)) {
            skip = (a[i] < 0.0)
          }
          if (!skip) {
            y = (y + a[i])
          }
        }
        return y
        """,
        labeled(
            "rows",
            b.count(
                i, use(n), b.count(j, use(n), when(op(ai, "<", num(0.0)), next("rows"))), add(ai))),
        result(use(y)));
  }

  @Test
  void breakOfAnOuterLoop() {
    assertNormal(
        Type.DOUBLE,
        """
        boolean more = true
        for (int i = 0; (more && (i < n)); i = (i + 1)) {
          for (int j = 0; (more && (j < n)); j = (j + 1)) {
            more = (!(a[i] < 0.0))
          }
          if more {
            y = (y + a[i])
          }
        }
        return y
        """,
        labeled(
            "rows",
            b.count(
                i,
                use(n),
                b.count(j, use(n), when(op(ai, "<", num(0.0)), leave("rows"))),
                add(ai))),
        result(use(y)));
  }

  @Test
  void endlessLoopWithoutExitKeepsTheEndReachable() {
    assertNormal(
        Type.DOUBLE,
        """
        boolean more = true
        for (; more; ) {
          if (x < 0.0) {
            throw <new IllegalArgumentException("negative")>
          }
        }
        double result = 0.0
        return result
        """,
        loop(Build.bool(true), when(negative, fail("negative"))));
  }
}
