package dev.backsweep.processor.emit;

import static dev.backsweep.processor.emit.Code.DOUBLES;
import static dev.backsweep.processor.emit.Code.at;
import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.cast;
import static dev.backsweep.processor.emit.Code.math;
import static dev.backsweep.processor.emit.Code.neg;
import static dev.backsweep.processor.emit.Code.not;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.result;
import static dev.backsweep.processor.emit.Code.use;
import static dev.backsweep.processor.emit.Code.var;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExprEmitterTest {
  private final Var a = var("a", Type.DOUBLE);
  private final Var b = var("b", Type.DOUBLE);
  private final Var d = var("d", Type.DOUBLE);
  private final Var i = var("i", Type.INT);
  private final Var n = var("n", Type.INT);
  private final Var l = var("l", Type.LONG);
  private final Var f = var("f", Type.FLOAT);
  private final Var ch = var("ch", Type.Scalar.CHAR);
  private final Var p = var("p", Type.BOOLEAN);
  private final Var q = var("q", Type.BOOLEAN);
  private final Var x = var("x", DOUBLES);
  private final Var s = var("s", Type.STRING);

  /** Prints the expression and lets javac, with all warnings on, agree that it has the type. */
  private String print(Expr e) {
    List<Var> params = List.of(a, b, d, i, n, l, f, ch, p, q, x, s);
    GeneratedClass c = Code.methodOf(e.type(), params, List.of(result(e)));
    CompiledJava.of(GradClass.emit(c));
    String body = Code.printed(e.type(), params, List.of(result(e))).strip();
    return body.substring("return ".length(), body.length() - 1);
  }

  @Test
  void keepsTheAssociationOfFloatingPoint() {
    assertThat(print(op(use(a), "+", op(b, "+", d)))).isEqualTo("a + (b + d)");
    assertThat(print(op(op(a, "+", b), "+", use(d)))).isEqualTo("a + b + d");
    assertThat(print(op(use(a), "-", op(b, "-", d)))).isEqualTo("a - (b - d)");
    assertThat(print(op(use(a), "*", op(b, "/", d)))).isEqualTo("a * (b / d)");
    assertThat(print(op(op(a, "*", b), "+", op(b, "*", d)))).isEqualTo("a * b + b * d");
    assertThat(print(op(op(a, "+", b), "*", use(d)))).isEqualTo("(a + b) * d");
  }

  @Test
  void keepsSignsApart() {
    assertThat(print(neg(neg(use(a))))).isEqualTo("-(-a)");
    assertThat(print(neg(c(-1.5)))).isEqualTo("-(-1.5)");
    assertThat(print(op(use(a), "-", neg(use(b))))).isEqualTo("a - -b");
    assertThat(print(op(use(a), "-", c(-0.0)))).isEqualTo("a - -0.0");
    assertThat(print(neg(op(a, "+", b)))).isEqualTo("-(a + b)");
    assertThat(print(op(neg(use(a)), "*", use(b)))).isEqualTo("-a * b");
    assertThat(print(neg(cast(Type.INT, use(a))))).isEqualTo("-(int) a");
    assertThat(print(cast(Type.INT, neg(use(a))))).isEqualTo("(int) -a");
    assertThat(print(not(not(use(p))))).isEqualTo("!!p");
  }

  @Test
  void leavesOutCastsThatJavaMakes() {
    assertThat(print(op(cast(Type.DOUBLE, use(i)), "*", use(a)))).isEqualTo("i * a");
    assertThat(print(cast(Type.DOUBLE, use(i)))).isEqualTo("i");
    assertThat(print(math("sqrt", cast(Type.DOUBLE, use(i))))).isEqualTo("Math.sqrt(i)");
    assertThat(print(op(cast(Type.INT, use(ch)), "+", c(1)))).isEqualTo("ch + 1");
    assertThat(print(at(x, cast(Type.INT, use(ch))))).isEqualTo("x[ch]");
    assertThat(print(op(cast(Type.LONG, use(i)), "<", use(l)))).isEqualTo("i < l");
    assertThat(print(op(use(f), "+", cast(Type.FLOAT, use(l))))).isEqualTo("f + l");
  }

  @Test
  void keepsCastsThatMatter() {
    Expr di = cast(Type.DOUBLE, use(i));
    Expr dn = cast(Type.DOUBLE, use(n));
    assertThat(print(op(di, "/", dn))).isEqualTo("(double) i / n");
    assertThat(print(op(c(1.0), "/", dn))).isEqualTo("1.0 / n");
    assertThat(print(math("abs", di))).isEqualTo("Math.abs((double) i)");
    assertThat(print(neg(di))).isEqualTo("-(double) i");
    assertThat(print(op(op(di, "*", dn), "*", use(a)))).isEqualTo("(double) i * n * a");
    assertThat(print(op(cast(Type.LONG, use(i)), "*", cast(Type.LONG, use(n)))))
        .isEqualTo("(long) i * n");
    assertThat(print(cast(Type.DOUBLE, cast(Type.FLOAT, use(a))))).isEqualTo("(float) a");
    assertThat(print(cast(Type.DOUBLE, cast(Type.FLOAT, use(l))))).isEqualTo("(float) l");
    assertThat(print(cast(Type.INT, cast(Type.DOUBLE, use(l))))).isEqualTo("(int) (double) l");
    assertThat(print(new Expr.Cond(use(p), di, dn))).isEqualTo("p ? (double) i : n");
    assertThat(print(new Expr.Cond(use(p), di, use(a)))).isEqualTo("p ? i : a");
  }

  @Test
  void groupsLogicAndBitsForTheReader() {
    Expr less = op(a, "<", b);
    assertThat(print(op(less, "&&", op(use(p), "||", use(q))))).isEqualTo("a < b && (p || q)");
    assertThat(print(op(op(use(p), "&&", use(q)), "||", less))).isEqualTo("(p && q) || a < b");
    assertThat(print(op(use(p), "&&", op(use(q), "&&", less)))).isEqualTo("p && q && a < b");
    assertThat(print(op(op(use(i), "&", c(1)), "==", c(0)))).isEqualTo("(i & 1) == 0");
    assertThat(print(op(op(use(i), "<<", c(1)), "|", c(1)))).isEqualTo("(i << 1) | 1");
    assertThat(print(op(use(i), "<<", op(use(n), "+", c(1))))).isEqualTo("i << (n + 1)");
    assertThat(print(not(less))).isEqualTo("!(a < b)");
    assertThat(print(op(less, "==", use(p)))).isEqualTo("(a < b) == p");
  }

  @Test
  void printsConditionalsAndArrays() {
    Expr cond = new Expr.Cond(use(p), use(a), use(b));
    assertThat(print(op(cond, "*", use(d)))).isEqualTo("(p ? a : b) * d");
    assertThat(print(new Expr.Cond(use(q), cond, cond))).isEqualTo("q ? (p ? a : b) : p ? a : b");
    Type.Array matrix = new Type.Array(DOUBLES);
    assertThat(print(new Expr.NewArray(matrix, List.of(use(n))))).isEqualTo("new double[n][]");
    assertThat(print(new Expr.NewArray(matrix, List.of(use(n), op(n, "+", i)))))
        .isEqualTo("new double[n][n + i]");
    assertThat(print(new Expr.ArrayLiteral(DOUBLES, List.of(use(a), cast(Type.DOUBLE, use(i))))))
        .isEqualTo("new double[] {a, i}");
    assertThat(print(Expr.Element.of(new Expr.NewArray(DOUBLES, List.of(c(3))), c(0))))
        .isEqualTo("(new double[3])[0]");
    assertThat(print(new Expr.Length(new Expr.CloneArray(use(x))))).isEqualTo("x.clone().length");
  }

  @Test
  void fillsTemplates() {
    Expr concat =
        new Expr.Foreign(
            "\"$0: \" + $0", List.of(), List.of(op(a, "+", b)), Type.STRING, true, Origin.NONE);
    assertThat(print(concat)).isEqualTo("\"$0: \" + (a + b)");
    Expr length =
        new Expr.Foreign("$0.length()", List.of(), List.of(concat), Type.INT, true, Origin.NONE);
    assertThat(print(length)).isEqualTo("(\"$0: \" + (a + b)).length()");
    Expr list =
        new Expr.Foreign(
            "$T0.of($0, $1)",
            List.of("java.util.List"),
            List.of(op(a, "+", b), use(d)),
            new Type.Ref("java.util.List<java.lang.Double>"),
            false,
            Origin.NONE);
    assertThat(print(list)).isEqualTo("List.of(a + b, d)");
  }

  @Test
  void printsNamedMethodsOfTheirClass() {
    Op strict = Op.method("java.lang.StrictMath", "sin", List.of(Type.DOUBLE), Type.DOUBLE);
    assertThat(print(Expr.Apply.of(strict, op(a, "*", b)))).isEqualTo("StrictMath.sin(a * b)");
  }
}
