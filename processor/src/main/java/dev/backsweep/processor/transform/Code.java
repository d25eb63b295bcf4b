package dev.backsweep.processor.transform;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways to write the statements and expressions that the sweeps are made of. */
final class Code {
  private Code() {}

  static Expr use(Var v) {
    return new Expr.Use(v);
  }

  static Expr integer(String op, Expr a, Expr b) {
    return Expr.Apply.of(Op.binary(op, Type.INT), a, b);
  }

  static Expr plus(Expr a, Expr b) {
    return Expr.Apply.of(Op.binary("+", a.type()), a, b);
  }

  /** A multiple of the expression, of whose first factor if it is a product. */
  static Expr times(int count, Expr e) {
    Op times = Op.binary("*", e.type());
    return e instanceof Expr.Apply a && a.op().equals(times)
        ? Expr.Apply.of(times, times(count, a.children().get(0)), a.children().get(1))
        : Expr.Apply.of(times, Expr.Const.real(count, e.type()), e);
  }

  static Expr compare(String relation, Expr a, Expr b) {
    return Expr.Apply.of(Op.test(relation, a.type()), a, b);
  }

  /** Zero, or null for a reference. */
  static Expr zero(Type type) {
    return type instanceof Type.Scalar s ? Expr.Const.zero(s) : new Expr.Const(null, type);
  }

  static Stmt declare(Var v, @Nullable Expr init) {
    return new Stmt.Declare(v, init, Origin.NONE);
  }

  static Stmt assign(Var v, Expr value) {
    return new Stmt.Assign(v, value, Origin.NONE);
  }

  static Stmt store(Expr array, Expr index, Expr value) {
    return new Stmt.Store(array, index, value, Origin.NONE);
  }

  static Stmt loop(Var index, Expr from, String relation, Expr to, int step, List<Stmt> body) {
    Expr next =
        step > 0
            ? integer("+", use(index), Expr.Const.of(step))
            : integer("-", use(index), Expr.Const.of(-step));
    return new Stmt.Loop(
        List.of(declare(index, from)),
        compare(relation, use(index), to),
        List.of(assign(index, next)),
        body,
        true,
        Origin.NONE);
  }

  static Stmt run(Expr e) {
    return new Stmt.Eval(e, Origin.NONE);
  }
}
