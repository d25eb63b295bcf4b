package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each variable of a body is read, and assigned after its declaration. */
final class Uses {
  private final Map<Var, Integer> reads = new HashMap<>();
  private final Map<Var, Integer> assignments = new HashMap<>();

  private Uses() {}

  static Uses of(Body body) {
    Uses uses = new Uses();
    Stmts.forEach(
        body.statements(),
        s -> {
          if (s instanceof Stmt.Assign a) {
            uses.assignments.merge(a.var(), 1, Integer::sum);
          }
          for (Var v : body.facts(s).reads()) {
            uses.reads.merge(v, 1, Integer::sum);
          }
        });
    return uses;
  }

  int reads(Var v) {
    return reads.getOrDefault(v, 0);
  }

  int assignments(Var v) {
    return assignments.getOrDefault(v, 0);
  }

  /** Whether an expression reads the variable. */
  static boolean in(Expr e, Var v) {
    if (e instanceof Expr.Use u) {
      return u.var().equals(v);
    }
    for (Expr c : e.children()) {
      if (in(c, v)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a statement, or one nested in it, declares or assigns the variable. */
  static boolean sets(Stmt s, Var v) {
    if (v.equals(Stmts.target(s))) {
      return true;
    }
    for (List<Stmt> b : Stmts.blocks(s)) {
      for (Stmt t : b) {
        if (sets(t, v)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The expression with another one in place of a variable. */
  static Expr replace(Expr e, Var v, Expr by) {
    if (e instanceof Expr.Use u) {
      return u.var().equals(v) ? by : e;
    }
    return e.mapChildren(c -> replace(c, v, by));
  }

  /** The statement, nested ones included, with another expression in place of a variable. */
  static Stmt replace(Stmt s, Var v, Expr by) {
    Stmt own = Stmts.mapExpressions(s, e -> replace(e, v, by));
    return Stmts.mapBlocks(own, b -> b.stream().map(t -> replace(t, v, by)).toList());
  }
}
