package dev.backsweep.processor.emit;

import static dev.backsweep.processor.emit.Code.DOUBLES;
import static dev.backsweep.processor.emit.Code.assign;
import static dev.backsweep.processor.emit.Code.at;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.cast;
import static dev.backsweep.processor.emit.Code.comment;
import static dev.backsweep.processor.emit.Code.count;
import static dev.backsweep.processor.emit.Code.declare;
import static dev.backsweep.processor.emit.Code.math;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.real;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.store;
import static dev.backsweep.processor.emit.Code.use;
import static dev.backsweep.processor.emit.Code.var;
import static dev.backsweep.processor.emit.Code.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodEmitterTest {
  private final Var x = var("x", DOUBLES);
  private final Var n = var("n", Type.INT);
  private final Var s = real("s");
  private final Var i = var("i", Type.INT);

  /** Prints the body, with a double result, and compiles it with all warnings on. */
  private String print(Stmt... body) {
    return print(Type.DOUBLE, body);
  }

  private String print(Type result, Stmt... body) {
    List<Var> params = List.of(x, n);
    CompiledJava.of(GradClass.emit(Code.methodOf(result, params, List.of(body))));
    return Code.printed(result, params, List.of(body));
  }

  @Test
  void printsLoopsAndCompoundAssignments() {
    assertThat(
            print(
                declare(s, c(0.0)),
                count(
                    i,
                    new Expr.Length(use(x)),
                    assign(s, op(use(s), "+", at(x, use(i)))),
                    store(x, use(i), op(at(x, use(i)), "*", cast(Type.DOUBLE, use(n)))),
                    store(x, use(i), op(use(s), "*", at(x, use(i))))),
                result(use(s))))
        .isEqualTo(
            """
            double s = 0.0;
            for (int i = 0; i < x.length; i++) {
              s += x[i];
              x[i] *= n;
              x[i] = s * x[i];
            }
            return s;
            """);
  }

  @Test
  void printsChainsOfConditions() {
    assertThat(
            print(
                declare(s),
                when(
                    op(use(n), "<", c(0)),
                    List.of(assign(s, c(1.0))),
                    List.of(
                        when(
                            op(use(n), "==", c(0)),
                            List.of(assign(s, c(2.0))),
                            List.of(assign(s, c(3.0)))))),
                result(use(s))))
        .isEqualTo(
            """
            double s;
            if (n < 0) {
              s = 1.0;
            } else if (n == 0) {
              s = 2.0;
            } else {
              s = 3.0;
            }
            return s;
            """);
  }

  @Test
  void printsEveryFormOfLoop() {
    Var k = var("k", Type.INT);
    Var j = var("j", Type.LONG);
    Stmt step = assign(k, op(use(k), "-", c(1)));
    Expr more = op(use(k), ">", c(0));
    Expr always = new Expr.Const(true, Type.BOOLEAN);
    assertThat(
            print(
                Type.VOID,
                declare(k, use(n)),
                loop(List.of(), more, List.of(), List.of(step), true),
                loop(List.of(), more, List.of(), List.of(step), false),
                loop(
                    List.of(declare(i, c(0)), declare(j, new Expr.Const(1L, Type.LONG))),
                    op(use(i), "<", use(n)),
                    List.of(assign(i, op(use(i), "+", c(1)))),
                    List.of(assign(j, op(use(j), "+", cast(Type.LONG, c(1))))),
                    true),
                new Stmt.Labeled(
                    "out",
                    List.of(
                        loop(
                            List.of(assign(k, c(0))),
                            always,
                            List.of(assign(k, op(use(k), "+", c(2)))),
                            List.of(
                                when(
                                    more,
                                    List.of(new Stmt.Jump(true, "out", Origin.NONE)),
                                    List.of())),
                            true)),
                    Origin.NONE),
                new Stmt.Return(null, Origin.NONE)))
        .isEqualTo(
            """
            int k = n;
            while (k > 0) {
              k--;
            }
            do {
              k--;
            } while (k > 0);
            {
              int i = 0;
              long j = 1L;
              for (; i < n; i++) {
                j++;
              }
            }
            out:
            for (k = 0;; k += 2) {
              if (k > 0) {
                break out;
              }
            }
            return;
            """);
  }

  private static Stmt loop(
      List<Stmt> init, Expr condition, List<Stmt> update, List<Stmt> body, boolean testFirst) {
    return new Stmt.Loop(init, condition, update, body, testFirst, Origin.NONE);
  }

  @Test
  void setsCommentedGroupsApart() {
    Var y = real("y");
    assertThat(
            print(
                declare(y, at(x, c(0))),
                comment("double y = x[0];"),
                store(x, c(0), use(y)),
                comment("next\n line \\u000a and \\\\u"),
                store(x, c(1), use(y)),
                result(use(y))))
        .isEqualTo(
            """
            double y = x[0];

            // double y = x[0];
            x[0] = y;
            // next line \\\\u000a and \\\\u
            x[1] = y;

            return y;
            """);
  }

  @Test
  void breaksLongLinesAtTheirOutermostOperators() {
    Expr sum = at(x, c(0));
    for (int k = 1; k < 9; k++) {
      sum = op(sum, "+", op(at(x, c(k)), "*", math("sin", at(x, op(use(n), "+", c(k))))));
    }
    assertThat(print(result(sum)))
        .isEqualTo(
            """
            return x[0] + x[1] * Math.sin(x[n + 1]) + x[2] * Math.sin(x[n + 2]) + x[3] * Math.sin(x[n + 3])
                + x[4] * Math.sin(x[n + 4]) + x[5] * Math.sin(x[n + 5]) + x[6] * Math.sin(x[n + 6])
                + x[7] * Math.sin(x[n + 7]) + x[8] * Math.sin(x[n + 8]);
            """);
  }

  @Test
  void breaksNotInsideWhatFitsALine() {
    Expr cos = math("cos", at(x, op(n, "+", n)));
    Expr arm = op(op(math("sin", at(x, c(0))), "*", cos), "/", op(cos, "+", c(1.0)));
    Expr test = op(op(at(x, c(0)), "==", c(0.0)), "||", op(at(x, c(1)), "==", c(0.0)));
    assertThat(print(result(new Expr.Cond(test, op(at(x, c(2)), "*", c(2.0)), arm))))
        .isEqualTo(
            """
            return x[0] == 0.0 || x[1] == 0.0 ? x[2] * 2.0
                : Math.sin(x[0]) * Math.cos(x[n + n]) / (Math.cos(x[n + n]) + 1.0);
            """);
  }

  @Test
  void keepsAWidthForCommentsToo() {
    assertThat(print(comment("y ".repeat(80)), result(c(0.0))).lines().findFirst().orElseThrow())
        .hasSizeLessThanOrEqualTo(96)
        .endsWith("y ...");
  }

  @Test
  void evaluatesForTheExceptionAlone() {
    Op floorDiv = Op.method("java.lang.Math", "floorDiv", List.of(Type.INT, Type.INT), Type.INT);
    assertThat(
            print(
                Type.VOID,
                new Stmt.Eval(at(x, c(0)), Origin.NONE),
                new Stmt.Eval(Expr.Apply.of(floorDiv, c(1), use(n)), Origin.NONE)))
        .isEqualTo(
            """
            double ignored = x[0];
            int ignored1 = Math.floorDiv(1, n);
            """);
  }

  @Test
  void silencesWarningsThatTheCodeMeans() {
    assertThat(
            GradClass.emit(
                    Code.methodOf(Type.INT, List.of(n), List.of(result(op(use(n), "/", c(0))))))
                .toString())
        .contains("@SuppressWarnings(\"divzero\")");
    assertThat(print(Type.DOUBLE, declare(s, c(1.0)), result(op(s, "/", s))))
        .contains("return s / s;");
  }
}
