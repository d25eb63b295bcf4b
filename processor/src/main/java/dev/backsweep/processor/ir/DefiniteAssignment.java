package dev.backsweep.processor.ir;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Java's definite assignment (JLS 16) for structured functions: which variables javac would refuse
 * to read. Conditions never count as constant, and loops never as endless.
 */
public final class DefiniteAssignment {
  private final Set<Var> early = new LinkedHashSet<>();

  private DefiniteAssignment() {}

  /**
   * The variables that are read somewhere where they may not have a value yet, as far as Java can
   * tell.
   */
  public static Set<Var> readTooEarly(Function f) {
    DefiniteAssignment analysis = new DefiniteAssignment();
    analysis.after(f.body(), new State(new LinkedHashSet<>(f.params()), true));
    return analysis.early;
  }

  /**
   * The variables with a value here; none is missing where control never gets. Grows along a block;
   * what may not be executed gets a copy.
   */
  private record State(Set<Var> assigned, boolean reachable) {
    static State join(State a, State b) {
      if (!a.reachable || !b.reachable) {
        return a.reachable ? a : b;
      }
      Set<Var> both = new LinkedHashSet<>(a.assigned);
      both.retainAll(b.assigned);
      return new State(both, true);
    }

    State with(Var v) {
      assigned.add(v);
      return this;
    }

    State copy() {
      return new State(new LinkedHashSet<>(assigned), reachable);
    }
  }

  private State after(List<Stmt> stmts, State before) {
    State state = before;
    for (Stmt s : stmts) {
      state = after(s, state);
    }
    return state;
  }

  private State after(Stmt s, State before) {
    if (s instanceof Stmt.Declare d) {
      if (d.init() == null) {
        return before;
      }
      read(d.init(), before);
      return before.with(d.var());
    }
    if (s instanceof Stmt.Assign a) {
      read(a.value(), before);
      return before.with(a.var());
    }
    if (s instanceof Stmt.If i) {
      read(i.condition(), before);
      return State.join(after(i.then(), before.copy()), after(i.orElse(), before.copy()));
    }
    if (s instanceof Stmt.Loop l) {
      State start = after(l.init(), before);
      read(l.condition(), start);
      after(l.update(), after(l.body(), start.copy()));
      return start;
    }
    readAll(s, before);
    boolean ends = !(s instanceof Stmt.Throw || s instanceof Stmt.Return);
    return ends ? before : new State(before.assigned, false);
  }

  private void readAll(Stmt s, State state) {
    if (s instanceof Stmt.Store t) {
      read(t.array(), state);
      read(t.index(), state);
      read(t.value(), state);
    } else if (s instanceof Stmt.Eval e) {
      read(e.expr(), state);
    } else if (s instanceof Stmt.Throw t) {
      read(t.exception(), state);
    } else if (s instanceof Stmt.Return r && r.value() != null) {
      read(r.value(), state);
    }
  }

  private void read(Expr e, State state) {
    Deque<Expr> pending = new ArrayDeque<>(List.of(e));
    while (!pending.isEmpty()) {
      Expr next = pending.pop();
      if (next instanceof Expr.Use u && state.reachable && !state.assigned.contains(u.var())) {
        early.add(u.var());
      }
      next.children().forEach(pending::push);
    }
  }
}
