package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves declarations into the one arm of a branch that knows the variable. */
final class Narrowing {
  /** The declarations that can be moved: those that compute nothing. */
  private final Map<Var, Stmt.Declare> declarations = new LinkedHashMap<>();

  /** How many statements know a variable, and the last of them. */
  private final Map<Var, Integer> knowing = new HashMap<>();

  private final Map<Var, Stmt> last = new HashMap<>();

  private final Body body;

  private Narrowing(Body body) {
    this.body = body;
  }

  static List<Stmt> rewrite(Body body) {
    return rewrite(body.statements(), body);
  }

  private static List<Stmt> rewrite(List<Stmt> block, Body body) {
    List<Stmt> out = new Narrowing(body).block(block);
    out.replaceAll(s -> Stmts.mapBlocks(s, b -> rewrite(b, body)));
    return out;
  }

  private List<Stmt> block(List<Stmt> block) {
    for (Stmt s : block) {
      if (s instanceof Stmt.Declare d && (d.init() == null || d.init() instanceof Expr.Const)) {
        declarations.put(d.var(), d);
      }
    }
    if (declarations.isEmpty()) {
      return new ArrayList<>(block);
    }
    for (Stmt s : block) {
      if (!(s instanceof Stmt.Declare d && declarations.get(d.var()) == d)) {
        for (Var v : known(List.of(s))) {
          knowing.merge(v, 1, Integer::sum);
          last.put(v, s);
        }
      }
    }
    Map<Stmt, List<Stmt.Declare>> candidates = new IdentityHashMap<>();
    for (Stmt.Declare d : declarations.values()) {
      if (knowing.getOrDefault(d.var(), 0) == 1 && last.get(d.var()) instanceof Stmt.If branch) {
        candidates.computeIfAbsent(branch, k -> new ArrayList<>()).add(d);
      }
    }
    Map<Stmt, Stmt> changed = new IdentityHashMap<>();
    Set<Stmt> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    candidates.forEach((s, all) -> changed.put(s, narrow((Stmt.If) s, all, moved)));
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      if (!moved.contains(s)) {
        out.add(changed.getOrDefault(s, s));
      }
    }
    return out;
  }

  /** The branch with those declarations that one arm alone needs; adds them to {@code moved}. */
  private Stmt narrow(Stmt.If branch, List<Stmt.Declare> declarations, Set<Stmt> moved) {
    Set<Var> inThen = known(branch.then());
    Set<Var> inElse = known(branch.orElse());
    List<Stmt> then = new ArrayList<>();
    List<Stmt> orElse = new ArrayList<>();
    for (Stmt.Declare d : declarations) {
      if (inThen.contains(d.var()) != inElse.contains(d.var())
          && !Uses.in(branch.condition(), d.var())) {
        (inThen.contains(d.var()) ? then : orElse).add(d);
        moved.add(d);
      }
    }
    if (then.isEmpty() && orElse.isEmpty()) {
      return branch;
    }
    then.addAll(branch.then());
    orElse.addAll(branch.orElse());
    return new Stmt.If(branch.condition(), then, orElse, branch.origin());
  }

  /** Those of the declared variables that the statements read or set. */
  private Set<Var> known(List<Stmt> block) {
    Set<Var> known = new HashSet<>();
    Stmts.forEach(
        block,
        s -> {
          add(Stmts.target(s), known);
          body.facts(s).reads().forEach(v -> add(v, known));
        });
    return known;
  }

  private void add(@Nullable Var v, Set<Var> known) {
    if (v != null && declarations.containsKey(v)) {
      known.add(v);
    }
  }
}
