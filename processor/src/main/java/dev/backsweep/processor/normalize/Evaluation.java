package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the side effects out of an expression: they become statements before it, in Java's order
 * (JLS 15.7), and a pure expression remains, to be evaluated right after them. What is evaluated
 * earlier than a side effect that it could notice moves into a temporary first; everything else
 * stays where it is.
 */
final class Evaluation {
  private final Vars vars;
  private final Updates updates;

  /** Of the statement at hand: that of the temporaries made for it. */
  private Origin origin = Origin.NONE;

  Evaluation(Vars vars) {
    this.vars = vars;
    this.updates = new Updates(this, vars);
  }

  /** From here on {@code origin} is where the evaluated code came from. */
  void at(Origin origin) {
    this.origin = origin;
  }

  /** What is left of {@code e} after {@code out}: pure. */
  Expr pure(Expr e, List<Stmt> out) {
    Expr value = root(e, out);
    return Purity.standsAlone(value) ? save(value, out) : value;
  }

  /**
   * Like {@link #pure}, but a call, allocation or impure foreign may remain at the root, with pure
   * children.
   */
  Expr root(Expr e, List<Stmt> out) {
    if (Purity.isPure(e)) {
      return e;
    }
    if (e instanceof Expr.Update u) {
      return updates.value(u, out);
    }
    Expr.Cond lazy = asConditional(e);
    if (lazy == null) {
      return e.withChildren(operands(e.children(), out));
    }
    if (Purity.isPure(lazy.then()) && Purity.isPure(lazy.orElse())) {
      List<Expr> children = new ArrayList<>(e.children());
      children.set(0, pure(children.get(0), out));
      return e.withChildren(children);
    }
    Var value = vars.fresh(TempNames.of(e), e.type());
    out.add(new Stmt.Declare(value, null, origin));
    assign(value, lazy, origin, out);
    return new Expr.Use(value);
  }

  /** {@code v = e;}, by branches where {@code e} has effects that are not always executed. */
  void assign(Var v, Expr e, Origin origin, List<Stmt> out) {
    Expr.Cond lazy = asConditional(e);
    if (lazy == null || Purity.isPure(lazy.then()) && Purity.isPure(lazy.orElse())) {
      Expr value = root(e, out);
      if (!value.equals(new Expr.Use(v))) {
        out.add(new Stmt.Assign(v, value, origin));
      }
      return;
    }
    Expr condition = pure(lazy.condition(), out);
    List<Stmt> then = new ArrayList<>();
    assign(v, lazy.then(), origin, then);
    List<Stmt> orElse = new ArrayList<>();
    assign(v, lazy.orElse(), origin, orElse);
    out.add(new Stmt.If(condition, then, orElse, origin));
  }

  /** Declares {@code v} with the value of {@code e}. */
  void declare(Var v, Expr e, Origin origin, List<Stmt> out) {
    List<Stmt> assignment = new ArrayList<>();
    assign(v, e, origin, assignment);
    int last = assignment.size() - 1;
    if (assignment.get(last) instanceof Stmt.Assign a) {
      out.addAll(assignment.subList(0, last));
      out.add(new Stmt.Declare(v, a.value(), origin));
    } else {
      out.add(new Stmt.Declare(v, null, origin));
      out.addAll(assignment);
    }
  }

  /** What an update does, for a statement that does not use its value. */
  void effect(Expr.Update u, List<Stmt> out) {
    updates.effect(u, out);
  }

  /** Pure expressions with the values that {@code exprs} have when evaluated from left to right. */
  List<Expr> operands(List<Expr> exprs, List<Stmt> out) {
    List<Expr> values = new ArrayList<>();
    List<List<Stmt>> before = new ArrayList<>();
    for (Expr e : exprs) {
      List<Stmt> effects = new ArrayList<>();
      values.add(pure(e, effects));
      before.add(effects);
    }
    Effects later = new Effects();
    for (int i = values.size() - 1; i >= 0; i--) {
      if (later.affects(values.get(i))) {
        values.set(i, save(values.get(i), before.get(i)));
      }
      later.add(before.get(i));
    }
    before.forEach(out::addAll);
    return values;
  }

  /** Moves {@code e} into {@code v}, which nothing else assigns. */
  void keep(Var v, Expr e, List<Stmt> out) {
    out.add(new Stmt.Declare(v, e, origin));
  }

  /** Moves {@code e} into a temporary. */
  Expr save(Expr e, List<Stmt> out) {
    Var temp = vars.fresh(TempNames.of(e), e.type());
    keep(temp, e, out);
    return new Expr.Use(temp);
  }

  /**
   * {@code e} as {@code c ? a : b} if only some of its operands are always evaluated, else null.
   */
  static Expr.@Nullable Cond asConditional(Expr e) {
    if (e instanceof Expr.Apply a && isLazy(a.op())) {
      Expr left = a.children().get(0);
      Expr right = a.children().get(1);
      return a.op().is("&&")
          ? new Expr.Cond(left, right, Expr.Const.of(false))
          : new Expr.Cond(left, Expr.Const.of(true), right);
    }
    return e instanceof Expr.Cond c ? c : null;
  }

  private static boolean isLazy(Op op) {
    return op.result() == Type.BOOLEAN && (op.is("&&") || op.is("||"));
  }
}
