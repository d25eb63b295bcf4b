package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which variables, and which arrays of this method's own, reach something that counts: a result, an
 * effect, a condition or an exception. A sum that is only ever added to does not.
 */
final class Usefulness {
  private final Regions regions;

  /** What is needed as soon as the key is: variables and regions. */
  private final Map<Object, List<Object>> needs = new HashMap<>();

  private final Set<Object> useful = new HashSet<>();

  private Usefulness(Regions regions) {
    this.regions = regions;
  }

  static Usefulness of(List<Stmt> body, Method method) {
    Usefulness u = new Usefulness(Regions.of(body, method));
    List<Object> wanted = new ArrayList<>();
    Stmts.forEach(body, s -> u.visit(s, wanted));
    Deque<Object> open = new ArrayDeque<>(wanted);
    while (!open.isEmpty()) {
      Object node = open.pop();
      if (u.useful.add(node)) {
        open.addAll(u.needs.getOrDefault(node, List.of()));
      }
    }
    return u;
  }

  boolean isUseful(Var v) {
    return useful.contains(v);
  }

  /** Whether the statement writes what is never read. */
  boolean isUseless(Stmt.Store s) {
    return isConditional(s) && !useful.contains(regions.of(s.array()));
  }

  private void visit(Stmt s, List<Object> wanted) {
    Var target = Stmts.target(s);
    if (target != null) {
      boolean droppable = Stmts.expressions(s).stream().allMatch(e -> DeadCode.isDroppable(e, s));
      List<Object> into =
          droppable ? needs.computeIfAbsent(target, k -> new ArrayList<>()) : wanted;
      Stmts.expressions(s).forEach(e -> read(e, into));
    } else if (s instanceof Stmt.Store t && isConditional(t)) {
      List<Object> into = needs.computeIfAbsent(regions.of(t.array()), k -> new ArrayList<>());
      Stmts.expressions(s).forEach(e -> read(e, into));
    } else if (!(s instanceof Stmt.Eval e && DeadCode.isDroppable(e.expr(), s))) {
      Stmts.expressions(s).forEach(e -> read(e, wanted));
    }
    if (s instanceof Stmt.Store t && !isConditional(t)) {
      wanted.add(regions.of(t.array()));
    }
  }

  private boolean isConditional(Stmt.Store s) {
    return regions.isLocal(regions.of(s.array()))
        && Footprint.isReverse(s)
        && Stmts.expressions(s).stream().allMatch(e -> DeadCode.isDroppable(e, s));
  }

  /**
   * A reference that is read on its own may be read through later; one that is written through is
   * not read.
   */
  private void read(Expr e, List<Object> into) {
    if (e instanceof Expr.Length l && l.array() instanceof Expr.Use u) {
      into.add(u.var());
      return;
    } else if (e instanceof Expr.Use u) {
      into.add(u.var());
      if (u.type().isArray()) {
        into.add(regions.of(e));
      }
    } else if (e instanceof Expr.Element x) {
      into.add(regions.of(x.array()));
    }
    for (Expr c : e.children()) {
      read(c, into);
    }
  }
}
