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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one variable of two that never live at the same time: {@code double s1 = s + e; s = s1;}
 * becomes {@code s = s + e}, and the versions of one variable of the primal become that variable
 * again.
 *
 * <p>Two variables interfere if one is set, other than by copying the other, where the other is
 * still to be read.
 */
final class Coalescing {
  /**
   * Two variables that would better be one; the first is in scope wherever the second is declared.
   */
  private record Pair(Var outer, Var inner) {}

  private final Method method;
  private final Map<Var, Set<Var>> copies = new HashMap<>();
  private final Map<Var, Integer> visible = new HashMap<>();
  private final Map<String, Deque<Var>> versions = new HashMap<>();
  private final List<Pair> candidates = new ArrayList<>();
  private final Map<Var, List<Pair>> pairsOf = new HashMap<>();
  private final Set<Pair> interfering = new HashSet<>();

  private Coalescing(Method method) {
    this.method = method;
  }

  static List<Stmt> rewrite(Body body) {
    List<Stmt> all = body.statements();
    Coalescing c = new Coalescing(body.method());
    Stmts.forEach(all, c::collectCopies);
    body.method().params().forEach(c::declare);
    c.collect(all);
    if (c.candidates.isEmpty()) {
      return all;
    }
    Liveness.visit(body, c::interfere);
    Map<Var, Var> kept = new HashMap<>();
    Set<Var> given = new HashSet<>();
    for (Pair pair : c.candidates) {
      if (!c.interfering.contains(pair)
          && !kept.containsKey(pair.outer())
          && !kept.containsKey(pair.inner())) {
        Var one = c.kept(pair);
        kept.put(pair.outer(), one);
        kept.put(pair.inner(), one);
        given.add(pair.inner());
      }
    }
    return kept.isEmpty() ? all : merged(all, kept, given);
  }

  private void collectCopies(Stmt s) {
    Var source = source(s);
    Var target = Stmts.target(s);
    if (source != null && target != null) {
      copies.computeIfAbsent(source, k -> new HashSet<>()).add(target);
      copies.computeIfAbsent(target, k -> new HashSet<>()).add(source);
    }
  }

  private static @Nullable Var source(Stmt s) {
    Expr value =
        s instanceof Stmt.Declare d ? d.init() : s instanceof Stmt.Assign a ? a.value() : null;
    return value instanceof Expr.Use u ? u.var() : null;
  }

  /** Finds pairs of variables that are in scope together. */
  private void collect(List<Stmt> block) {
    int outside = visible.size();
    List<Var> own = new ArrayList<>();
    for (Stmt s : block) {
      if (s instanceof Stmt.Declare d) {
        pair(d.var(), outside);
        declare(d.var());
        own.add(d.var());
      } else if (s instanceof Stmt.Loop l) {
        collect(l.body());
      } else {
        Stmts.blocks(s).forEach(this::collect);
      }
    }
    for (Var v : own) {
      visible.remove(v);
      versions(v).remove(v);
    }
  }

  private void declare(Var v) {
    visible.put(v, visible.size());
    versions(v).push(v);
  }

  /** The visible variables of the same name, the innermost first. */
  private Deque<Var> versions(Var v) {
    return versions.computeIfAbsent(v.name(), k -> new ArrayDeque<>());
  }

  /** How many variables were visible before this one; negative if it is not visible itself. */
  private int position(Var v) {
    return visible.getOrDefault(v, -1);
  }

  /**
   * Pairs a variable with visible ones, the innermost first: its copies, and the version before it
   * if that is of its own block, which begins with {@code outside} variables visible.
   */
  private void pair(Var inner, int outside) {
    List<Var> partners = new ArrayList<>();
    for (Var outer : copies.getOrDefault(inner, Collections.emptySet())) {
      boolean sameName = outer.name().equals(inner.name());
      if (position(outer) >= 0 && (sameName || !isNamed(outer) || !isNamed(inner))) {
        partners.add(outer);
      }
    }
    Var version = versions(inner).peek();
    if (version != null
        && position(version) >= outside
        && isNamed(inner)
        && !partners.contains(version)) {
      partners.add(version);
    }
    partners.sort((a, b) -> position(b) - position(a));
    for (Var outer : partners) {
      if (outer.type().equals(inner.type())) {
        Pair pair = new Pair(outer, inner);
        candidates.add(pair);
        pairsOf.computeIfAbsent(outer, k -> new ArrayList<>()).add(pair);
        pairsOf.computeIfAbsent(inner, k -> new ArrayList<>()).add(pair);
      }
    }
  }

  /** The names of parameters are not given away. */
  private boolean isNamed(Var v) {
    return method.isNamed(v) || method.params().contains(v);
  }

  private void interfere(Stmt s, Liveness.Live behind) {
    Var set = s instanceof Stmt.Declare d && d.init() == null ? null : Stmts.target(s);
    if (set == null) {
      return;
    }
    Var source = source(s);
    for (Pair pair : pairsOf.getOrDefault(set, List.of())) {
      Var other = pair.outer().equals(set) ? pair.inner() : pair.outer();
      if (!other.equals(source) && behind.contains(other)) {
        interfering.add(pair);
      }
    }
  }

  /** The variable that the two become. */
  private Var kept(Pair pair) {
    Var outer = pair.outer();
    boolean renames = !isNamed(outer) && isNamed(pair.inner());
    return renames ? new Var(outer.id(), pair.inner().name(), outer.type()) : outer;
  }

  /** The block with other variables, those in {@code given} being declared already. */
  private static List<Stmt> merged(List<Stmt> block, Map<Var, Var> kept, Set<Var> given) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      Stmt used =
          Stmts.mapBlocks(
              Stmts.mapExpressions(s, e -> replaced(e, kept)), b -> merged(b, kept, given));
      Var target = Stmts.target(used);
      Var to = target == null ? null : kept.get(target);
      if (target == null || to == null) {
        out.add(used);
      } else if (used instanceof Stmt.Assign a) {
        out.add(new Stmt.Assign(to, a.value(), a.origin()));
      } else if (used instanceof Stmt.Declare d && !given.contains(target)) {
        out.add(new Stmt.Declare(to, d.init(), d.origin()));
      } else if (used instanceof Stmt.Declare d && d.init() != null) {
        out.add(new Stmt.Assign(to, d.init(), d.origin()));
      }
    }
    return out;
  }

  private static Expr replaced(Expr e, Map<Var, Var> kept) {
    if (e instanceof Expr.Use u) {
      Var to = kept.get(u.var());
      return to == null ? e : new Expr.Use(to);
    }
    return e.mapChildren(c -> replaced(c, kept));
  }
}
