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
import org.jspecify.annotations.Nullable;

/**
 * Makes every declaration declare a variable of its own: the sweeps share variables between
 * disjoint blocks. What uses a variable out of its scope is refused here, where no rewrite can have
 * taken it for dead.
 */
final class Uniquely {
  /** What the variables are called in a block, and outside of it. */
  private record Scope(Map<Var, Var> own, @Nullable Scope outer) {
    static Scope inside(@Nullable Scope outer) {
      return new Scope(new HashMap<>(), outer);
    }

    Var find(Var v) {
      Scope scope = this;
      while (scope != null) {
        Var found = scope.own.get(v);
        if (found != null) {
          return found;
        }
        scope = scope.outer;
      }
      throw new IllegalStateException(v + " is used where it is not declared");
    }
  }

  private final Set<Var> seen = new HashSet<>();
  private final Vars vars;

  private Uniquely(Method method, List<Stmt> body) {
    seen.addAll(method.params());
    vars = Vars.besides(method.params(), body);
  }

  static List<Stmt> declared(List<Stmt> body, Method method) {
    Scope params = Scope.inside(null);
    method.params().forEach(p -> params.own().put(p, p));
    return new Uniquely(method, body).block(body, params);
  }

  private List<Stmt> block(List<Stmt> block, Scope outer) {
    Scope scope = Scope.inside(outer);
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      out.add(statement(s, scope));
    }
    return out;
  }

  private Stmt statement(Stmt s, Scope scope) {
    if (s instanceof Stmt.Loop l) {
      Scope inside = Scope.inside(scope);
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
    Stmt used = Stmts.mapExpressions(s, e -> rename(e, scope));
    if (used instanceof Stmt.Declare d) {
      return new Stmt.Declare(declare(d.var(), scope), d.init(), d.origin());
    } else if (used instanceof Stmt.Assign a) {
      return new Stmt.Assign(scope.find(a.var()), a.value(), a.origin());
    }
    return Stmts.mapBlocks(used, b -> block(b, scope));
  }

  private Var declare(Var v, Scope scope) {
    Var own = seen.add(v) ? v : vars.fresh(v.name(), v.type());
    scope.own().put(v, own);
    return own;
  }

  private static Expr rename(Expr e, Scope scope) {
    if (e instanceof Expr.Use u) {
      Var to = scope.find(u.var());
      return to == u.var() ? e : new Expr.Use(to);
    }
    return e.mapChildren(c -> rename(c, scope));
  }
}
