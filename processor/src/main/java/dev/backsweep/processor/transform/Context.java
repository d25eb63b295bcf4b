package dev.backsweep.processor.transform;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.analysis.Headroom;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.plan.How;
import dev.backsweep.processor.plan.ReversalPlan;
import dev.backsweep.processor.prepare.Partials;
import dev.backsweep.processor.prepare.Shadows;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What both sweeps of one function share: the facts, the plan, the adjoints and the current names
 * of variables.
 */
final class Context {
  final Activity activity;
  final Branches branches;
  final Places places;
  final Headroom headroom;
  final ReversalPlan plan;
  final Shadows shadows;
  final Partials partials;
  final Vars vars;
  final Bars bars;

  /** The Java variable that stands for an SSA variable, where that is another one. */
  private final Map<Var, Var> names = new HashMap<>();

  private final Set<Var> used = new HashSet<>();

  Context(
      Ssa ssa,
      Activity activity,
      ReversalPlan plan,
      Shadows shadows,
      Partials partials,
      Vars vars) {
    this.partials = partials;
    this.activity = activity;
    this.branches = new Branches(activity);
    this.places = plan.places();
    this.headroom = new Headroom(ssa, plan.places());
    this.plan = plan;
    this.shadows = shadows;
    this.vars = vars;
    this.bars = new Bars(plan.places(), vars);
    used.addAll(plan.values().keySet());
    if (ssa.result() != null) {
      used.addAll(Walk.uses(ssa.result()));
    }
    Walk.nodes(ssa.body(), n -> Walk.expressions(n).forEach(e -> used.addAll(Walk.uses(e))));
    Walk.nodes(ssa.body(), this::nameLoopResults);
  }

  /** A loop's carried value and its value behind the loop are one Java variable. */
  private void nameLoopResults(Node node) {
    if (node instanceof Node.Loop l) {
      l.carried().forEach(c -> names.put(c.out(), c.phi()));
      if (l.counter() != null) {
        names.put(l.counter().out(), l.counter().index());
      }
    }
  }

  /** Whether the forward or the reverse sweep reads the variable. */
  boolean isUsed(Var v) {
    return used.contains(v);
  }

  Expr named(Expr e) {
    return Walk.substitute(e, v -> Code.use(named(v)));
  }

  Var named(Var v) {
    return names.getOrDefault(v, v);
  }

  void rename(Var v, Var to) {
    names.put(v, to);
  }

  /** The adjoint array of an active array variable. */
  Expr shadow(Expr array) {
    Var v = ((Expr.Use) array).var();
    return Code.use(named(Objects.requireNonNull(shadows.of().get(v), () -> "no shadow of " + v)));
  }

  /**
   * Whether the variable is live, but declared inside a branch: then it is declared before it, and
   * assigned there.
   */
  boolean isHoisted(Var v) {
    return plan.how(v) == How.LIVE && places.blockOf(v) != plan.frame(places.blockOf(v));
  }

  /**
   * Whether the reverse sweep alone needs the variable and computes it itself, in the scope of the
   * forward sweep.
   */
  boolean isLeftToReverse(Var v) {
    return plan.how(v) == How.RECOMPUTE
        && v.type().isArray()
        && !places.isRead(v)
        && places.definition(v) instanceof Node.Let l
        && l.origin().line() == 0;
  }

  boolean isFrame(Block b) {
    return plan.frame(b) == b;
  }
}
