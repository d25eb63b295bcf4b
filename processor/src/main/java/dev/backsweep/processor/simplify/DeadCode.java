package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Removes what nobody reads: assignments, variables, arrays of this method's own, and branches and
 * counted loops that became empty. Whatever the forward sweep does that may throw stays.
 */
final class DeadCode {
  private final Body body;
  private final Usefulness usefulness;
  private final Uses uses;
  private final Set<Stmt> overwritten = Collections.newSetFromMap(new IdentityHashMap<>());

  private DeadCode(Body body) {
    this.body = body;
    usefulness = Usefulness.of(body);
    uses = body.uses();
    Set<Stmt> read = Collections.newSetFromMap(new IdentityHashMap<>());
    Liveness.visit(
        body,
        (s, behind) -> {
          Var target = Stmts.target(s);
          if (target != null) {
            (behind.contains(target) ? read : overwritten).add(s);
          }
        });
    overwritten.removeAll(read);
  }

  static List<Stmt> rewrite(Body body) {
    return new DeadCode(body).block(body.statements());
  }

  /** Whether the statement's expressions may go if nobody needs their values. */
  private boolean isDroppable(Stmt s) {
    return body.facts(s).isDroppable(s);
  }

  private List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      statement(s, out);
    }
    return out;
  }

  private void statement(Stmt s, List<Stmt> out) {
    if (s instanceof Stmt.Declare d) {
      declaration(d, out);
    } else if (s instanceof Stmt.Assign a) {
      boolean needed = usefulness.isUseful(a.var()) && !overwritten.contains(a);
      if (needed || !discard(a.value(), a, out)) {
        out.add(s);
      }
    } else if (s instanceof Stmt.Eval) {
      if (!isDroppable(s)) {
        out.add(s);
      }
    } else if (!(s instanceof Stmt.Store t && usefulness.isUseless(t))) {
      compound(Stmts.mapBlocks(s, this::block), out);
    }
  }

  private void declaration(Stmt.Declare d, List<Stmt> out) {
    boolean mentioned = uses.reads(d.var()) + uses.assignments(d.var()) > 0;
    if (usefulness.isUseful(d.var()) && !(d.init() != null && overwritten.contains(d))) {
      out.add(d);
    } else if (d.init() == null) {
      if (mentioned) {
        out.add(d);
      }
    } else if (!discard(d.init(), d, out)) {
      out.add(d);
    } else if (mentioned) {
      out.add(new Stmt.Declare(d.var(), null, d.origin()));
    }
  }

  /** Removes an assignment whose value nobody needs; a call is kept for its effect. */
  private boolean discard(Expr value, Stmt s, List<Stmt> out) {
    if (isDroppable(s)) {
      return true;
    }
    if (Effects.acts(value)) {
      out.add(new Stmt.Eval(value, s.origin()));
      return true;
    }
    return false;
  }

  private void compound(Stmt s, List<Stmt> out) {
    if (s instanceof Stmt.If i && isEmpty(i.then()) && isEmpty(i.orElse())) {
      if (!isDroppable(s)) {
        out.add(new Stmt.Eval(i.condition(), s.origin()));
      }
    } else if (!(s instanceof Stmt.Loop l && isEmpty(l.body()) && isIdleCount(l))) {
      out.add(s);
    }
  }

  private static boolean isEmpty(List<Stmt> block) {
    return block.stream().allMatch(s -> s instanceof Stmt.Comment);
  }

  /**
   * Whether a loop without a body only counts a variable of its own up or down to a fixed bound.
   */
  private boolean isIdleCount(Stmt.Loop l) {
    if (!(l.init().size() == 1
        && l.init().get(0) instanceof Stmt.Declare d
        && d.init() != null
        && body.facts(d).isDroppable(l)
        && isDroppable(l)
        && l.condition() instanceof Expr.Apply test
        && test.children().size() == 2
        && l.update().size() == 1
        && l.update().get(0) instanceof Stmt.Assign step
        && step.var().equals(d.var())
        && step.value() instanceof Expr.Apply sum
        && sum.children().size() == 2)) {
      return false;
    }
    Expr counter = new Expr.Use(d.var());
    return test.children().get(0).equals(counter)
        && !Uses.in(test.children().get(1), d.var())
        && sum.children().get(0).equals(counter)
        && sum.children().get(1) instanceof Expr.Const c
        && c.value() instanceof Integer n
        && n > 0
        && (isUpward(test.op()) ? sum.op().is("+") : isDownward(test.op()) && sum.op().is("-"));
  }

  private static boolean isUpward(Op test) {
    return test.is("<") || test.is("<=");
  }

  private static boolean isDownward(Op test) {
    return test.is(">") || test.is(">=");
  }
}
