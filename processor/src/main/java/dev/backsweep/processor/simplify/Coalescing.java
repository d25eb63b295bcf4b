package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
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
  private final Set<Pair> candidates = new java.util.LinkedHashSet<>();
  private final Set<Pair> interfering = new HashSet<>();
  private final Map<Var, List<Pair>> pairsOf = new HashMap<>();
  private final Set<Pair> copies = new HashSet<>();

  private Coalescing(Method method) {
    this.method = method;
  }

  static List<Stmt> rewrite(List<Stmt> body, Method method) {
    Coalescing c = new Coalescing(method);
    Stmts.forEach(body, c::collectCopies);
    c.collect(body, new ArrayList<>(method.params()));
    if (c.candidates.isEmpty()) {
      return body;
    }
    Liveness.visit(body, c::interfere);
    List<Stmt> now = body;
    Set<Var> merged = new HashSet<>();
    for (Pair pair : c.candidates) {
      if (!c.interfering.contains(pair)
          && !merged.contains(pair.outer())
          && !merged.contains(pair.inner())) {
        merged.addAll(List.of(pair.outer(), pair.inner()));
        now = c.merge(now, pair);
      }
    }
    return now;
  }

  private void collectCopies(Stmt s) {
    Var source = source(s);
    Var target = Stmts.target(s);
    if (source != null && target != null) {
      copies.add(new Pair(source, target));
      copies.add(new Pair(target, source));
    }
  }

  private static @Nullable Var source(Stmt s) {
    Expr value =
        s instanceof Stmt.Declare d ? d.init() : s instanceof Stmt.Assign a ? a.value() : null;
    return value instanceof Expr.Use u ? u.var() : null;
  }

  /** Finds pairs; {@code scope} holds the variables that are declared, the innermost last. */
  private void collect(List<Stmt> block, List<Var> scope) {
    List<Var> visible = new ArrayList<>(scope);
    for (Stmt s : block) {
      if (s instanceof Stmt.Declare d) {
        pair(d.var(), visible, scope.size());
        visible.add(d.var());
      } else if (s instanceof Stmt.Loop l) {
        collect(l.body(), visible);
      } else {
        Stmts.blocks(s).forEach(b -> collect(b, visible));
      }
    }
  }

  /** Pairs a variable with visible ones; those from {@code block} on are of its own block. */
  private void pair(Var inner, List<Var> visible, int block) {
    boolean sameName = false;
    for (int i = visible.size() - 1; i >= 0; i--) {
      Var outer = visible.get(i);
      Pair pair = new Pair(outer, inner);
      boolean same = outer.name().equals(inner.name());
      boolean copied = copies.contains(pair) && (same || !isNamed(outer) || !isNamed(inner));
      boolean version = same && i >= block && !sameName && isNamed(inner);
      sameName |= same;
      if (outer.type().equals(inner.type()) && (copied || version)) {
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

  private List<Stmt> merge(List<Stmt> body, Pair pair) {
    Var outer = pair.outer();
    boolean renames = !isNamed(outer) && isNamed(pair.inner());
    Var kept = renames ? new Var(outer.id(), pair.inner().name(), outer.type()) : outer;
    return merge(body, pair, kept);
  }

  private static List<Stmt> merge(List<Stmt> block, Pair pair, Var kept) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      Stmt used =
          Stmts.mapBlocks(
              Stmts.mapExpressions(s, e -> replace(e, pair, kept)), b -> merge(b, pair, kept));
      Var target = Stmts.target(used);
      if (target == null || !(target.equals(pair.inner()) || target.equals(pair.outer()))) {
        out.add(used);
      } else if (used instanceof Stmt.Assign a) {
        out.add(new Stmt.Assign(kept, a.value(), a.origin()));
      } else if (used instanceof Stmt.Declare d && target.equals(pair.outer())) {
        out.add(new Stmt.Declare(kept, d.init(), d.origin()));
      } else if (used instanceof Stmt.Declare d && d.init() != null) {
        out.add(new Stmt.Assign(kept, d.init(), d.origin()));
      }
    }
    return out;
  }

  private static Expr replace(Expr e, Pair pair, Var kept) {
    Expr use = new Expr.Use(kept);
    return Uses.replace(Uses.replace(e, pair.inner(), use), pair.outer(), use);
  }
}
