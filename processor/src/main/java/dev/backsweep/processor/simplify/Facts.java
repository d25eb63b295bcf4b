package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * What the expressions that a statement evaluates itself read and may do; those of nested blocks
 * are not among them. The rewrites ask this of each statement many times, so it is kept.
 */
final class Facts {
  private final List<Var> reads = new ArrayList<>();
  private final List<Expr> memory = new ArrayList<>();
  private boolean acts;
  private boolean throwing;
  private boolean makesReferences;

  private Facts() {}

  static Facts of(Stmt s) {
    Facts facts = new Facts();
    for (Expr e : Stmts.expressions(s)) {
      facts.visit(e);
    }
    return facts;
  }

  private void visit(Expr e) {
    if (e instanceof Expr.Use u) {
      reads.add(u.var());
      if (u.type().isArray()) {
        memory.add(u);
      }
      return;
    } else if (e instanceof Expr.Length l && l.array() instanceof Expr.Use u) {
      reads.add(u.var());
      throwing = true;
      return;
    } else if (e instanceof Expr.Element x) {
      memory.add(x.array());
    }
    makesReferences |= e instanceof Expr.Call || e instanceof Expr.Foreign || e.type().isArray();
    acts |= Effects.acts(e);
    throwing |= Effects.mayThrow(e);
    List<Expr> children = e.children();
    for (int i = 0; i < children.size(); i++) {
      visit(children.get(i));
    }
  }

  /** The variables that are read, as often as they are, in source order. */
  List<Var> reads() {
    return reads;
  }

  /** Arrays of which elements are read, or which are given to something that may read them. */
  List<Expr> memory() {
    return memory;
  }

  /** Whether it may change what others can see. */
  boolean acts() {
    return acts;
  }

  /** Whether it may throw. */
  boolean mayThrow() {
    return throwing;
  }

  /** Whether it may go with the statement {@code s} if nobody needs what it computes. */
  boolean isDroppable(Stmt s) {
    return !acts && (!throwing || Footprint.isReverse(s));
  }

  /** Whether it calls other code, or has an array that is not just the value of a variable. */
  boolean makesReferences() {
    return makesReferences;
  }
}
