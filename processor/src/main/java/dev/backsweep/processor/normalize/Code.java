package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the passes ask of code and do to it: who mentions a variable, how big, and one variable
 * replaced by an expression.
 */
final class Code {
  private Code() {}

  /** Whether {@code v} is declared, read or written anywhere in {@code s}. */
  static boolean mentions(Stmt s, Var v) {
    return Stmts.any(
        List.of(s),
        t -> v.equals(Stmts.target(t)) || Stmts.expressions(t).stream().anyMatch(e -> uses(e, v)));
  }

  static boolean uses(Expr e, Var v) {
    return Stmts.any(e, x -> x instanceof Expr.Use u && u.var().equals(v));
  }

  /** The number of IR nodes. */
  static int size(List<Stmt> stmts) {
    int n = 0;
    for (Stmt s : stmts) {
      n++;
      for (Expr e : Stmts.expressions(s)) {
        n += size(e);
      }
      for (List<Stmt> b : Stmts.blocks(s)) {
        n += size(b);
      }
    }
    return n;
  }

  static int size(Expr e) {
    return 1 + e.children().stream().mapToInt(Code::size).sum();
  }

  static boolean isTrue(Expr e) {
    return e instanceof Expr.Const c && Boolean.TRUE.equals(c.value());
  }

  /** Whether {@code e} has constants for leaves only, so that javac may know its value. */
  static boolean isConstant(Expr e) {
    return !Stmts.any(
        e, x -> x instanceof Expr.Foreign || x.children().isEmpty() && !(x instanceof Expr.Const));
  }

  /** Replaces uses of variables by expressions. */
  static UnaryOperator<Expr> substitution(Map<Var, ? extends Expr> values) {
    return new UnaryOperator<>() {
      @Override
      public Expr apply(Expr e) {
        if (e instanceof Expr.Use u) {
          Expr value = values.get(u.var());
          return value == null ? e : value;
        }
        return e.mapChildren(this);
      }
    };
  }

  static Expr replace(Expr e, Var v, Expr by) {
    return substitution(Collections.singletonMap(v, by)).apply(e);
  }

  static List<Stmt> replace(List<Stmt> stmts, Var v, Expr by) {
    return rewrite(stmts, substitution(Collections.singletonMap(v, by)), UnaryOperator.identity());
  }

  /**
   * {@code stmts} with every expression and the target of every declaration and assignment mapped.
   */
  static List<Stmt> rewrite(
      List<Stmt> stmts, UnaryOperator<Expr> exprs, UnaryOperator<Var> targets) {
    return stmts.stream()
        .map(s -> Stmts.mapExpressions(s, exprs))
        .map(s -> Stmts.mapBlocks(s, b -> rewrite(b, exprs, targets)))
        .map(s -> withTarget(s, targets))
        .toList();
  }

  private static Stmt withTarget(Stmt s, UnaryOperator<Var> targets) {
    if (s instanceof Stmt.Declare d) {
      return new Stmt.Declare(targets.apply(d.var()), d.init(), d.origin());
    }
    return s instanceof Stmt.Assign a
        ? new Stmt.Assign(targets.apply(a.var()), a.value(), a.origin())
        : s;
  }
}
