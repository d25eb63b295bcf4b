package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes every declaration declare a variable of its own: the sweeps share variables between
 * disjoint blocks. What uses a variable out of its scope is refused here, where no rewrite can have
 * taken it for dead.
 */
final class Uniquely {
  private final Set<Var> seen = new HashSet<>();
  private final Vars vars;

  private Uniquely(Method method, List<Stmt> body) {
    seen.addAll(method.params());
    vars = Vars.besides(method.params(), body);
  }

  static List<Stmt> declared(List<Stmt> body, Method method) {
    Map<Var, Var> renamed = new HashMap<>();
    method.params().forEach(p -> renamed.put(p, p));
    return new Uniquely(method, body).block(body, renamed);
  }

  private List<Stmt> block(List<Stmt> block, Map<Var, Var> outer) {
    Map<Var, Var> renamed = new HashMap<>(outer);
    List<Stmt> out = new ArrayList<>();
    block.forEach(s -> out.add(statement(s, renamed)));
    return out;
  }

  private Stmt statement(Stmt s, Map<Var, Var> renamed) {
    if (s instanceof Stmt.Loop l) {
      Map<Var, Var> inside = new HashMap<>(renamed);
      List<Stmt> init = new ArrayList<>();
      l.init().forEach(i -> init.add(statement(i, inside)));
      return new Stmt.Loop(
          init,
          rename(l.condition(), inside),
          block(l.update(), inside),
          block(l.body(), inside),
          l.testFirst(),
          l.origin());
    }
    Stmt used = Stmts.mapExpressions(s, e -> rename(e, renamed));
    if (used instanceof Stmt.Declare d) {
      return new Stmt.Declare(declare(d.var(), renamed), d.init(), d.origin());
    } else if (used instanceof Stmt.Assign a) {
      return new Stmt.Assign(own(a.var(), renamed), a.value(), a.origin());
    }
    return Stmts.mapBlocks(used, b -> block(b, renamed));
  }

  private Var declare(Var v, Map<Var, Var> renamed) {
    Var own = seen.add(v) ? v : vars.fresh(v.name(), v.type());
    renamed.put(v, own);
    return own;
  }

  private static Expr rename(Expr e, Map<Var, Var> renamed) {
    if (e instanceof Expr.Use u) {
      Var to = own(u.var(), renamed);
      return to == u.var() ? e : new Expr.Use(to);
    }
    return e.mapChildren(c -> rename(c, renamed));
  }

  private static Var own(Var v, Map<Var, Var> renamed) {
    Var own = renamed.get(v);
    if (own == null) {
      throw new IllegalStateException(v + " is used where it is not declared");
    }
    return own;
  }
}
