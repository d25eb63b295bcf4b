package dev.backsweep.processor.plan;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.prepare.ActiveCall;
import dev.backsweep.processor.prepare.Partials;
import dev.backsweep.processor.prepare.Shadows;
import dev.backsweep.processor.prepare.TripCounts;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The variables of the forward sweep that the reverse sweep reads: operands of partials,
 * subscripts, tests, bounds, shadows.
 */
public final class Needs {
  private final Ssa ssa;
  private final Activity activity;
  private final Branches branches;
  private final Shadows shadows;
  private final Partials partials;
  private final boolean split;
  private final Set<Var> early;
  private final Set<Expr.Call> joint;
  private final Set<Var> needed = new LinkedHashSet<>();

  private Needs(
      Ssa ssa,
      Activity activity,
      Shadows shadows,
      Partials partials,
      boolean split,
      Set<Var> early,
      Set<Expr.Call> joint) {
    this.ssa = ssa;
    this.activity = activity;
    this.branches = new Branches(activity);
    this.shadows = shadows;
    this.partials = partials;
    this.split = split;
    this.early = early;
    this.joint = joint;
    block(ssa.body());
    if (!split
        && ssa.result() != null
        && ssa.result().type().isArray()
        && activity.isActiveArray(ssa.result())) {
      shadow(ssa.result());
    }
    for (Map.Entry<Var, Var> e : shadows.rearranged().entrySet()) {
      needed.add(e.getValue());
      shadow(new Expr.Use(e.getKey()));
    }
  }

  /**
   * What is needed where the reverse sweep starts when the forward sweep has ended.
   *
   * @param split whether the sweeps are two methods: then the caller adds to a returned array's
   *     adjoint
   */
  public static Needs of(
      Ssa ssa, Activity activity, Shadows shadows, Partials partials, boolean split) {
    return new Needs(
        ssa, activity, shadows, partials, split, Collections.emptySet(), Collections.emptySet());
  }

  /**
   * What is needed where parts are reversed in the forward sweep already.
   *
   * @param early the values whose adjoints are known there
   * @param joint the calls that are reversed there
   */
  Needs given(Set<Var> early, Set<Expr.Call> joint) {
    return new Needs(ssa, activity, shadows, partials, split, early, joint);
  }

  Set<Var> variables() {
    return needed;
  }

  private void block(Block b) {
    for (Node n : b.nodes()) {
      if (branches.isActive(n)) {
        node(n);
      }
    }
  }

  private void node(Node node) {
    Expr.Call call = Activity.call(node);
    if (call != null && joint.contains(call)) {
      return;
    } else if (call != null) {
      call(Objects.requireNonNull(shadows.calls().get(call)), node);
    } else if (node instanceof Node.Let l) {
      value(l);
    } else if (node instanceof Node.Put p) {
      shadow(p.array());
      read(p.index());
    } else if (node instanceof Node.Branch b) {
      read(b.condition());
      block(b.then());
      block(b.orElse());
    } else if (node instanceof Node.Loop l) {
      if (l.counter() != null) {
        read(l.counter().from());
        read(l.counter().to());
        needed.add(l.counter().index());
      } else {
        needed.add(TripCounts.of(l).out());
        needed.add(TripCounts.of(l).phi());
      }
      block(l.body());
    }
  }

  private void value(Node.Let l) {
    Var v = l.var();
    Expr e = l.value();
    if (e instanceof Expr.Element x) {
      shadow(x.array());
      read(x.index());
    } else if (e instanceof Expr.Cond c) {
      read(c.condition());
    } else if (e instanceof Expr.ArrayLiteral) {
      shadow(new Expr.Use(v));
    } else if (e instanceof Expr.CloneArray c) {
      shadow(new Expr.Use(v));
      if (activity.isActiveArray(c.array())) {
        shadow(c.array());
      }
    } else if (e instanceof Expr.Apply a) {
      Var bar = new Var(-1, "bar", a.type());
      for (int i = 0; i < a.children().size(); i++) {
        Expr operand = a.children().get(i);
        boolean isEarly = operand instanceof Expr.Use u && early.contains(u.var());
        if (activity.isActive(operand) && !isEarly && !partials.isZero(l, a, i)) {
          read(partials.contribution(l, a, i, new Expr.Use(bar)));
        }
      }
      needed.remove(bar);
    }
  }

  private void call(ActiveCall call, Node node) {
    call.arguments().forEach(this::read);
    call.outcomes().forEach(o -> needed.add(o.known()));
    for (Var s : call.shadows()) {
      if (s != null) {
        needed.add(s);
      }
    }
    if (node instanceof Node.Let l
        && call.call().callee().kind() == Callee.Kind.DIFFERENTIABLE
        && activity.isActiveArray(new Expr.Use(l.var()))) {
      Var start = shadows.received().get(l.var());
      if (start != null) {
        needed.add(start);
      } else {
        shadow(new Expr.Use(l.var()));
      }
    }
  }

  private void shadow(Expr array) {
    if (array instanceof Expr.Use u) {
      Var s = shadows.of().get(u.var());
      if (s == null) {
        throw new IllegalStateException("no shadow of " + u.var());
      }
      needed.add(s);
    }
  }

  private void read(Expr e) {
    needed.addAll(Walk.uses(e));
  }
}
