package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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

  /** The stores that count only if somebody reads the array. */
  private final Set<Stmt> conditional = Collections.newSetFromMap(new IdentityHashMap<>());

  private Usefulness(Regions regions) {
    this.regions = regions;
  }

  static Usefulness of(Body body) {
    Usefulness u = new Usefulness(body.regions());
    List<Object> wanted = new ArrayList<>();
    Stmts.forEach(body.statements(), s -> u.visit(s, body.facts(s), wanted));
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
    return conditional.contains(s) && !useful.contains(regions.of(s.array()));
  }

  private void visit(Stmt s, Facts facts, List<Object> wanted) {
    boolean droppable = facts.isDroppable(s);
    Var target = Stmts.target(s);
    if (target != null) {
      read(facts, droppable ? neededBy(target) : wanted);
    } else if (s instanceof Stmt.Store t) {
      int region = regions.of(t.array());
      if (droppable && regions.isLocal(region) && Footprint.isReverse(s)) {
        conditional.add(t);
        read(facts, neededBy(region));
      } else {
        read(facts, wanted);
        wanted.add(region);
      }
    } else if (!(s instanceof Stmt.Eval && droppable)) {
      read(facts, wanted);
    }
  }

  private List<Object> neededBy(Object node) {
    return needs.computeIfAbsent(node, k -> new ArrayList<>());
  }

  /**
   * A reference that is read on its own may be read through later; one that is written through is
   * not read.
   */
  private void read(Facts facts, List<Object> into) {
    into.addAll(facts.reads());
    for (Expr array : facts.memory()) {
      into.add(regions.of(array));
    }
  }
}
