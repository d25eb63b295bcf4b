package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What statements may do that an expression could notice: the variables they assign, the arrays and
 * fields they write, and whether they may throw.
 */
final class Effects {
  private final Set<Var> assigned = new LinkedHashSet<>();
  private boolean stores;
  private boolean writesFields;
  private boolean runsUnknownCode;
  private boolean mayThrow;

  static Effects of(List<Stmt> stmts) {
    Effects effects = new Effects();
    effects.add(stmts);
    return effects;
  }

  void add(List<Stmt> stmts) {
    stmts.forEach(this::add);
  }

  private void add(Stmt s) {
    Var target = Stmts.target(s);
    if (target != null) {
      assigned.add(target);
    }
    stores |= s instanceof Stmt.Store;
    mayThrow |= s instanceof Stmt.Store || s instanceof Stmt.Throw;
    Stmts.expressions(s).forEach(this::add);
    Stmts.blocks(s).forEach(this::add);
  }

  private void add(Expr e) {
    mayThrow |= Purity.mayThrow(e);
    runsUnknownCode |=
        Stmts.any(e, x -> x instanceof Expr.Call || x instanceof Expr.Foreign f && !f.pure());
    writesFields |=
        Stmts.any(e, x -> x instanceof Expr.Update u && u.target() instanceof Expr.StaticField);
  }

  boolean assigns(Var v) {
    return assigned.contains(v);
  }

  /**
   * Whether the pure expression {@code e} may do something else after these effects than before
   * them: have another value, or throw where it is too late. Whatever reads memory may throw too.
   * Local variables die with an exception, so only what outlives it matters then.
   */
  boolean affects(Expr e) {
    boolean seenFromOutside = runsUnknownCode || writesFields || stores;
    return Stmts.any(e, this::changes) || (mayThrow || seenFromOutside) && Purity.mayThrow(e);
  }

  private boolean changes(Expr e) {
    if (e instanceof Expr.StaticField f) {
      return !f.isFinal() && (runsUnknownCode || writesFields);
    }
    return e instanceof Expr.Use u && assigned.contains(u.var());
  }
}
