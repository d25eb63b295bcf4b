package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a piece of code reads, writes and may do; two pieces whose footprints do not conflict may
 * change places. Collects piece after piece.
 */
final class Footprint {
  private final Regions regions;
  private final Set<Var> uses = new HashSet<>();
  private final Set<Var> assigns = new HashSet<>();
  private final BitSet reads = new BitSet();
  private final BitSet writes = new BitSet();

  /** Whether it may end in an exception. */
  private boolean fails;

  /**
   * Whether it does what a caller can see even after an exception. Adjoint buffers are not written
   * before all that may throw is done, or nobody sees them then.
   */
  private boolean acts;

  private boolean leaves;

  Footprint(Regions regions) {
    this.regions = regions;
  }

  /** Whether the two can be executed in either order. */
  boolean commutesWith(Footprint other) {
    return disjoint(assigns, other.uses)
        && disjoint(other.assigns, uses)
        && disjoint(assigns, other.assigns)
        && !writes.intersects(other.reads)
        && !other.writes.intersects(reads)
        && !writes.intersects(other.writes)
        && !(fails && (other.fails || other.acts))
        && !(other.fails && acts)
        && !(leaves || other.leaves);
  }

  private static boolean disjoint(Set<Var> some, Set<Var> others) {
    Set<Var> fewer = some.size() < others.size() ? some : others;
    Set<Var> more = some.size() < others.size() ? others : some;
    for (Var v : fewer) {
      if (more.contains(v)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds a statement with all that is nested in it.
   *
   * <p>Code of the reverse sweep has no line; it repeats what has been done, so it does not fail.
   */
  void add(Stmt s) {
    boolean reverse = isReverse(s);
    for (Expr e : Stmts.expressions(s)) {
      add(e, reverse);
    }
    Var target = Stmts.target(s);
    if (target != null) {
      assigns.add(target);
    }
    if (s instanceof Stmt.Store t) {
      int region = regions.of(t.array());
      writes.set(region);
      fails |= !reverse;
      acts |= region == regions.primal();
    }
    leaves |= s instanceof Stmt.Return || s instanceof Stmt.Throw || s instanceof Stmt.Jump;
    for (List<Stmt> b : Stmts.blocks(s)) {
      b.forEach(this::add);
    }
  }

  /** Adds an expression of a statement. */
  void add(Expr e, boolean reverse) {
    for (Expr c : e.children()) {
      add(c, reverse);
    }
    addNode(e, reverse);
  }

  /** Adds what an expression does after its children. */
  void addNode(Expr e, boolean reverse) {
    if (e instanceof Expr.Use u) {
      uses.add(u.var());
    } else if (e instanceof Expr.Element x) {
      reads.set(regions.of(x.array()));
    } else if (e instanceof Expr.CloneArray c) {
      reads.set(regions.of(c.array()));
    } else if (Effects.readsMemory(e)) {
      reach(e, reads);
    }
    if (Effects.acts(e)) {
      reach(e, writes);
      acts = true;
    }
    fails |= Effects.mayThrow(e) && (!reverse || Effects.acts(e));
  }

  private void reach(Expr e, BitSet into) {
    into.set(regions.primal());
    for (Expr c : e.children()) {
      if (c.type().isArray()) {
        into.set(regions.of(c));
      }
    }
  }

  static boolean isReverse(Stmt s) {
    return s.origin().line() == 0;
  }
}
