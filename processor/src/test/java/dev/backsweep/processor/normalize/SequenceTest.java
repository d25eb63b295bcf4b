package dev.backsweep.processor.normalize;

import static dev.backsweep.processor.ir.Build.assign;
import static dev.backsweep.processor.ir.Build.at;
import static dev.backsweep.processor.ir.Build.call;
import static dev.backsweep.processor.ir.Build.cond;
import static dev.backsweep.processor.ir.Build.declare;
import static dev.backsweep.processor.ir.Build.eval;
import static dev.backsweep.processor.ir.Build.num;
import static dev.backsweep.processor.ir.Build.op;
import static dev.backsweep.processor.ir.Build.result;
import static dev.backsweep.processor.ir.Build.set;
import static dev.backsweep.processor.ir.Build.store;
import static dev.backsweep.processor.ir.Build.use;
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

class SequenceTest {
  private final Vars vars = new Vars();
  private final Build b = new Build(vars);
  private final Var x = b.real("x");
  private final Var y = b.real("y");
  private final Var i = b.integer("i");
  private final Var j = b.integer("j");
  private final Var a = b.var("a", Build.DOUBLES);
  private final Var k = b.var("k", Build.INTS);
  private final Var m = b.var("m", Build.MATRIX);
  private final Function g = b.function("g", Type.DOUBLE, List.of(b.real("u")), result(num(1.0)));

  private void assertNormal(String expected, Stmt... body) {
    Function f = b.function("f", Type.VOID, List.of(x, y, i, j, a, k, m), body);
    Function normal = Verifier.normal(Normalize.of(Verifier.check(f), vars));
    assertThat(IrText.of(normal.body())).isEqualTo(expected.indent(2));
  }

  @Test
  void compoundAssignmentNeedsNoTemporary() {
    assertNormal(
        """
        x = (x + (y * 2.0))
        a[i] = (a[i] * x)
        m[i][(j + 1)] = (m[i][(j + 1)] - a[j])
        i = (int) ((double) i + x)
        """,
        eval(b.compound(use(x), "+", op(use(y), "*", num(2.0)))),
        eval(b.compound(at(use(a), use(i)), "*", use(x))),
        eval(b.compound(at(at(use(m), use(i)), op(use(j), "+", num(1))), "-", at(use(a), use(j)))),
        eval(b.compound(use(i), "+", use(x))));
  }

  @Test
  void incrementsOfStatements() {
    assertNormal(
        """
        i = (i + 1)
        j = (j - 1)
        k[i] = (k[i] + 1)
        """,
        eval(b.postIncrement(use(i))),
        eval(b.postDecrement(use(j))),
        eval(b.postIncrement(at(use(k), use(i)))));
  }

  @Test
  void incrementMovesBehindTheStatementThatDoesNotReadItAgain() {
    assertNormal(
        """
        a[i] = a[j]
        i = (i + 1)
        j = (j + 1)
        """,
        eval(set(at(use(a), b.postIncrement(use(i))), at(use(a), b.postIncrement(use(j))))));
  }

  @Test
  void incrementStaysBeforeALaterRead() {
    assertNormal(
        """
        int old = i
        i = (i + 1)
        a[old] = a[i]
        """,
        eval(set(at(use(a), b.postIncrement(use(i))), at(use(a), use(i)))));
  }

  @Test
  void preIncrementStandsBefore() {
    assertNormal(
        """
        i = (i + 1)
        a[i] = x
        """,
        eval(set(at(use(a), b.preIncrement(use(i))), use(x))));
  }

  @Test
  void chainedAssignment() {
    assertNormal(
        """
        y = (x * x)
        x = y
        a[j] = 0.0
        a[i] = 0.0
        double sum = (a[1] + x)
        a[1] = sum
        a[0] = sum
        """,
        eval(set(use(x), set(use(y), op(use(x), "*", use(x))))),
        eval(set(at(use(a), use(i)), set(at(use(a), use(j)), num(0.0)))),
        eval(set(at(use(a), num(0)), b.compound(at(use(a), num(1)), "+", use(x)))));
  }

  @Test
  void earlierOperandsAreSavedFromLaterAssignments() {
    assertNormal(
        """
        double x#2 = x
        x = 3.0
        y = (x#2 + (x * x))
        """,
        eval(set(use(y), op(use(x), "+", op(set(use(x), num(3.0)), "*", use(x))))));
  }

  @Test
  void oldValueIsSavedFromItsOwnRightHandSide() {
    assertNormal(
        """
        double old = x
        x = 2.0
        x = (old + x)
        """,
        eval(b.compound(use(x), "+", set(use(x), num(2.0)))));
  }

  @Test
  void oldElementIsReadBeforeTheRightHandSideWhereverItStands() {
    Var old = b.real("old");
    Expr value = op(at(use(a), use(j)), "-", use(old));
    assertNormal(
        """
        double old = a[i]
        a[i] = (a[j] - old)
        """,
        eval(new Expr.Update(at(use(a), use(i)), old, value, false, Origin.NONE)));
  }

  @Test
  void callsGetAVariableAndComeAfterWhatMayThrowBefore() {
    assertNormal(
        """
        double ai = a[i]
        double g = same file T.g(y)
        x = ((ai * g) + x)
        a[i] = (a[i] + 1.0)
        double old = a[i]
        double g#2 = same file T.g(x)
        a[i] = (old + g#2)
        """,
        eval(set(use(x), op(op(at(use(a), use(i)), "*", call(g, use(y))), "+", use(x)))),
        eval(b.compound(at(use(a), use(i)), "+", num(1.0))),
        eval(b.compound(at(use(a), use(i)), "+", call(g, use(x)))));
  }

  @Test
  void callMayBeAllOfAStatement() {
    Var v = b.real("v");
    assertNormal(
        """
        double v = same file T.g(x)
        x = same file T.g(v)
        same file T.g(v)
        double g = same file T.g(x)
        a[0] = g
        """,
        declare(v, call(g, use(x))),
        assign(x, call(g, use(v))),
        eval(call(g, use(v))),
        store(use(a), num(0), call(g, use(x))));
  }

  @Test
  void lazyEffectsBecomeBranches() {
    assertNormal(
        """
        if (x < y) {
          x = same file T.g(y)
        } else {
          x = 1.0
        }
        boolean test
        if (x > 0.0) {
          y = x
          test = (y > 1.0)
        } else {
          test = false
        }
        if test {
          x = 0.0
        }
        """,
        eval(set(use(x), cond(op(use(x), "<", use(y)), call(g, use(y)), num(1.0)))),
        Build.when(
            op(op(use(x), ">", num(0.0)), "&&", op(set(use(y), use(x)), ">", num(1.0))),
            assign(x, num(0.0))));
  }

  @Test
  void pureLazyExpressionsStay() {
    assertNormal(
        """
        x = (((x > 0.0) && (y > 0.0)) ? a[i] : y)
        """,
        eval(
            set(
                use(x),
                cond(
                    op(op(use(x), ">", num(0.0)), "&&", op(use(y), ">", num(0.0))),
                    at(use(a), use(i)),
                    use(y)))));
  }

  @Test
  void costlySubscriptsAreEvaluatedOnce() {
    Expr costly = op(use(i), "/", use(j));
    assertNormal(
        """
        int quotient = (i / j)
        a[quotient] = (a[quotient] + x)
        """,
        eval(b.compound(at(use(a), costly), "+", use(x))));
  }

  @Test
  void rowsOfAnArrayLiteralGetVariables() {
    Expr row = new Expr.ArrayLiteral(Build.DOUBLES, List.of(use(x), num(1.0)));
    assertNormal(
        """
        double[] row = new double[] {x, 1.0}
        double[] row#2 = new double[] {x, 1.0}
        double[][] t = new double[][] {row, row#2}
        """,
        declare(b.var("t", Build.MATRIX), new Expr.ArrayLiteral(Build.MATRIX, List.of(row, row))));
  }

  @Test
  void temporariesComeFromTheLineOfTheirStatement() {
    Expr sum = op(at(use(a), use(i)), "+", call(g, use(x)));
    Stmt statement = new Stmt.Assign(x, sum, new Origin(0, 7, "x = a[i] + g(x);"));
    Function f = b.function("f", Type.VOID, List.of(x, y, i, j, a, k, m), statement);
    assertThat(Normalize.of(f, vars).body()).hasSize(3).allMatch(s -> s.origin().line() == 7);
  }

  @Test
  void fieldsAreReadBeforeCallsThatMayWriteThem() {
    Expr field = field("SCALE", false);
    assertNormal(
        """
        double scale = p.T.SCALE
        double g = same file T.g(x)
        x = (scale * g)
        double g#2 = same file T.g(x)
        x = (p.T.SIZE * g#2)
        (p.T.SCALE <- (p.T.SCALE + x))
        """,
        assign(x, op(field, "*", call(g, use(x)))),
        assign(x, op(field("SIZE", true), "*", call(g, use(x)))),
        eval(b.compound(field, "+", use(x))));
  }

  private static Expr field(String name, boolean isFinal) {
    return new Expr.StaticField("p.T", "p.T", name, Type.DOUBLE, isFinal, true, Origin.NONE);
  }
}
