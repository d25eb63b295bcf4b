package dev.backsweep.processor.normalize;

import static dev.backsweep.processor.ir.Build.assign;
import static dev.backsweep.processor.ir.Build.at;
import static dev.backsweep.processor.ir.Build.declare;
import static dev.backsweep.processor.ir.Build.either;
import static dev.backsweep.processor.ir.Build.eval;
import static dev.backsweep.processor.ir.Build.fail;
import static dev.backsweep.processor.ir.Build.labeled;
import static dev.backsweep.processor.ir.Build.leave;
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
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ir.Verifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class JumpsTest {
  private final Vars vars = new Vars();
  private final Build b = new Build(vars);
  private final Var x = b.real("x");
  private final Var y = b.real("y");
  private final Var n = b.integer("n");
  private final Var a = b.var("a", Build.DOUBLES);
  private final Var i = b.integer("i");
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
  void straightCodeIsLeftAlone() {
    assertNormal(
        Type.DOUBLE, "y = (y + x)\nreturn (y * x)", add(use(x)), result(op(use(y), "*", use(x))));
  }

  @Test
  void guardsBecomeElse() {
    assertNormal(
        Type.DOUBLE,
        """
        double result
        if (x < 0.0) {
          result = 0.0
        } else {
          y = (y + x)
          if (y > 9.0) {
            result = 9.0
          } else {
            result = y
          }
        }
        return result
        """,
        when(negative, result(num(0.0))),
        add(use(x)),
        when(big, result(num(9.0))),
        result(use(y)));
  }

  @Test
  void throwNeedsNoElse() {
    assertNormal(
        Type.DOUBLE,
        """
        if (x < 0.0) {
          throw <new IllegalArgumentException("negative")>
        }
        return x
        """,
        when(negative, fail("negative")),
        result(use(x)));
  }

  @Test
  void flagIsForABranchWhoseEndCanBeReachedToo() {
    assertNormal(
        Type.DOUBLE,
        """
        boolean searchLeft = false
        if (x < 0.0) {
          if (y > 9.0) {
            searchLeft = true
          } else {
            y = (y + x)
          }
        }
        if (!searchLeft) {
          for (int i = 0; (i < n); i = (i + 1)) {
            y = (y + a[i])
          }
        }
        return y
        """,
        labeled(
            "search",
            when(negative, when(big, leave("search")), add(use(x))),
            b.count(i, use(n), add(ai))),
        result(use(y)));
  }

  @Test
  void littleCodeBehindABranchIsRepeatedInstead() {
    assertNormal(
        Type.DOUBLE,
        """
        if (x < 0.0) {
          if (!(y > 9.0)) {
            y = (y + x)
            y = (y + 1.0)
          }
        } else {
          y = (y + 1.0)
        }
        return y
        """,
        labeled("search", when(negative, when(big, leave("search")), add(use(x))), add(num(1.0))),
        result(use(y)));
  }

  @Test
  void methodThatOnlyThrows() {
    assertNormal(Type.DOUBLE, "throw <new IllegalArgumentException(\"always\")>", fail("always"));
  }

  @Test
  void bothBranchesReturn() {
    assertNormal(
        Type.DOUBLE,
        """
        double result
        if (x < 0.0) {
          result = y
        } else {
          result = x
        }
        return result
        """,
        either(negative, List.of(result(use(y))), List.of(result(use(x)))));
  }

  @Test
  void assignmentHiddenByAFlagIsInitialized() {
    Var late = b.real("late");
    assertNormal(
        Type.DOUBLE,
        """
        double late = 0.0
        boolean returned = false
        double result = 0.0
        if (x < 0.0) {
          late = y
        } else {
          if (y > 9.0) {
            result = 0.0
            returned = true
          } else {
            late = x
          }
        }
        if (!returned) {
          y = (y + late)
          y = (y + late)
          y = (y + late)
          result = y
        }
        return result
        """,
        declare(late, null),
        either(
            negative,
            List.of(assign(late, use(y))),
            List.of(when(big, result(num(0.0))), assign(late, use(x)))),
        add(use(late)),
        add(use(late)),
        add(use(late)),
        result(use(y)));
  }
}
