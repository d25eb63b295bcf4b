package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.List;
import java.util.Set;

/** Short spellings for IR in tests. */
public final class Code {
  public static final Type.Array DOUBLES = new Type.Array(Type.DOUBLE);

  /** Stands for a line of the primal, so that dead code from it counts as the forward sweep's. */
  public static final Origin LINE = new Origin(1, 7, "a line");

  private static final Vars VARS = new Vars();

  private Code() {}

  public static Var var(String name, Type type) {
    return VARS.fresh(name, type);
  }

  public static Var real(String name) {
    return var(name, Type.DOUBLE);
  }

  public static Expr use(Var v) {
    return new Expr.Use(v);
  }

  public static Expr c(double value) {
    return Expr.Const.of(value);
  }

  public static Expr c(int value) {
    return Expr.Const.of(value);
  }

  /** A binary operator on the type of its left operand. */
  public static Expr op(Expr left, String symbol, Expr right) {
    boolean tests = List.of("<", "<=", ">", ">=", "==", "!=", "&&", "||").contains(symbol);
    Op op =
        tests
            ? Op.test(symbol, left.type())
            : symbol.contains("<") || symbol.contains(">")
                ? Op.shift(symbol, left.type(), right.type())
                : Op.binary(symbol, left.type());
    return Expr.Apply.of(op, left, right);
  }

  public static Expr op(Var left, String symbol, Var right) {
    return op(use(left), symbol, use(right));
  }

  public static Expr neg(Expr e) {
    return Expr.Apply.of(Op.unary("-", e.type()), e);
  }

  public static Expr not(Expr e) {
    return Expr.Apply.of(Op.unary("!", Type.BOOLEAN), e);
  }

  public static Expr cast(Type to, Expr e) {
    return Expr.Apply.of(Op.cast(e.type(), to), e);
  }

  public static Expr math(String name, Expr... operands) {
    List<Type> params = java.util.Collections.nCopies(operands.length, Type.DOUBLE);
    return Expr.Apply.of(Op.method("java.lang.Math", name, params, Type.DOUBLE), operands);
  }

  public static Expr at(Var array, Expr index) {
    return Expr.Element.of(use(array), index);
  }

  public static Stmt declare(Var v, Expr init) {
    return new Stmt.Declare(v, init, Origin.NONE);
  }

  public static Stmt declare(Var v) {
    return new Stmt.Declare(v, null, Origin.NONE);
  }

  public static Stmt assign(Var v, Expr value) {
    return new Stmt.Assign(v, value, Origin.NONE);
  }

  public static Stmt store(Var array, Expr index, Expr value) {
    return new Stmt.Store(use(array), index, value, Origin.NONE);
  }

  public static Stmt when(Expr condition, List<Stmt> then, List<Stmt> orElse) {
    return new Stmt.If(condition, then, orElse, Origin.NONE);
  }

  /** {@code for (int i = 0; i < n; i++)}. */
  public static Stmt count(Var i, Expr n, Stmt... body) {
    return new Stmt.Loop(
        List.of(declare(i, c(0))),
        op(use(i), "<", n),
        List.of(assign(i, op(use(i), "+", c(1)))),
        List.of(body),
        true,
        Origin.NONE);
  }

  public static Stmt result(Expr value) {
    return new Stmt.Return(value, Origin.NONE);
  }

  public static Stmt comment(String text) {
    return new Stmt.Comment(text, Origin.NONE);
  }

  /** A class {@code p.ModelGrad} with one method {@code m}. */
  public static GeneratedClass methodOf(Type result, List<Var> params, List<Stmt> body) {
    return new GeneratedClass(
        "p",
        "ModelGrad",
        "p.Model",
        true,
        Set.of(),
        List.of(new Member.Method("m", Visibility.PUBLIC, params, result, body, List.of(), "")));
  }

  /** The body of the only method, as printed, without indentation of its own. */
  public static String printed(Type result, List<Var> params, List<Stmt> body) {
    String file = GradClass.emit(methodOf(result, params, body)).toString();
    int start = file.indexOf("{\n", file.indexOf(" m(")) + 2;
    return file.substring(start, file.lastIndexOf("  }\n}")).indent(-4);
  }
}
