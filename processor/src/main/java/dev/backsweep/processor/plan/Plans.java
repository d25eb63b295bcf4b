package dev.backsweep.processor.plan;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.analysis.Dependence;
import dev.backsweep.processor.analysis.Memory;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how each loop is reversed: stored at first, then fused from the outside in, where that is
 * legal and pays.
 */
public final class Plans {
  private final Places places;
  private final Dependence dependence;
  private Needs needs;
  private final Map<Node.Loop, LoopMode> modes = new IdentityHashMap<>();
  private final Map<Node.Loop, Map<Var, Var>> seeds = new IdentityHashMap<>();
  private final Map<Var, Expr> early = new LinkedHashMap<>();
  private final Set<Expr.Call> joint = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Var, Set<Var>> sums = new LinkedHashMap<>();
  private final Map<Node.Loop, String> reasons = new IdentityHashMap<>();
  private final Set<Node.Loop> upward = Collections.newSetFromMap(new IdentityHashMap<>());

  private Plans(Ssa ssa, Activity activity, Places places, Dependence dependence, Needs needs) {
    this.places = places;
    this.dependence = dependence;
    this.needs = needs;
    Reductions reductions = new Reductions(places, activity);
    Walk.nodes(
        ssa.body(),
        n -> {
          if (n instanceof Node.Loop l) {
            modes.put(l, LoopMode.STORED);
            l.carried().stream()
                .filter(c -> activity.isActive(c.phi()))
                .forEach(c -> sums.put(c.phi(), reductions.chain(c, l)));
          }
        });
  }

  /** The plan of a function whose forward and reverse half are two methods; nothing is fused. */
  public static ReversalPlan split(
      Ssa ssa, Activity activity, Places places, Dependence dependence, Needs needs) {
    return new Plans(ssa, activity, places, dependence, needs).plan(true);
  }

  /**
   * The plan of a function whose adjoint is one method.
   *
   * @param cotangent the cotangent of its scalar result; null if nothing may be fused
   */
  public static ReversalPlan of(
      Ssa ssa,
      Activity activity,
      Places places,
      Dependence dependence,
      Memory memory,
      Needs needs,
      @Nullable Var cotangent,
      Vars vars) {
    Plans plans = new Plans(ssa, activity, places, dependence, needs);
    if (cotangent != null) {
      Fusion fusion = new Fusion(places, activity, dependence, memory);
      EarlyAdjoints adjoints = new EarlyAdjoints(ssa, places, activity, cotangent, plans.seeds);
      plans.fuse(ssa.body(), activity, fusion, adjoints, vars);
    }
    ReversalPlan plan = plans.plan(false);
    Upward upward = new Upward(places, activity, dependence);
    Walk.nodes(
        ssa.body(),
        n -> {
          if (n instanceof Node.Loop l
              && plan.mode(l) == LoopMode.STORED
              && upward.isLegal(l, plan)) {
            plans.upward.add(l);
          }
        });
    return plans.plan(false);
  }

  private ReversalPlan plan(boolean split) {
    Map<Node.Loop, Map<Var, Var>> fused = new IdentityHashMap<>(seeds);
    return Planner.plan(
        places,
        dependence,
        modes,
        fused,
        early,
        joint,
        sums,
        upward,
        reasons,
        needs.variables(),
        split);
  }

  /** Fuses what can be fused in a block that runs at most once in its frame. */
  private void fuse(
      Block block, Activity activity, Fusion fusion, EarlyAdjoints adjoints, Vars vars) {
    Branches branches = new Branches(activity);
    Block frame = ReversalPlan.frame(block, places, modes);
    for (Node n : block.nodes()) {
      if (n instanceof Node.Branch b) {
        Walk.blocks(b).stream()
            .filter(arm -> !arm.fails())
            .forEach(arm -> fuse(arm, activity, fusion, adjoints, vars));
      } else if (n instanceof Node.Let l
          && l.value() instanceof Expr.Call c
          && activity.isActive(l.var())) {
        Expr bar = fusion.isLegal(n, c, frame) ? adjoints.of(l.var(), n) : null;
        if (bar != null) {
          early.put(l.var(), bar);
          joint.add(c);
          needs = needs.given(early.keySet(), joint);
        }
      } else if (n instanceof Node.Loop l
          && branches.isActive(l)
          && Fusion.pays(l, plan(false), places)) {
        String obstacle = obstacle(l, frame, activity, fusion, adjoints, vars);
        if (obstacle != null) {
          reasons.put(l, obstacle);
        } else {
          modes.put(l, LoopMode.FUSED);
          fuse(l.body(), activity, fusion, adjoints, vars);
        }
      }
    }
  }

  /** Why a loop cannot be fused; null if it can. */
  private @Nullable String obstacle(
      Node.Loop l,
      Block frame,
      Activity activity,
      Fusion fusion,
      EarlyAdjoints adjoints,
      Vars vars) {
    if (!new Reductions(places, activity).areAll(l)) {
      return "it carries a value that is not a sum";
    } else if (!fusion.isLegal(l, frame)) {
      return "arrays are shared by its iterations, or with what follows it";
    }
    return findAdjoints(l, activity, adjoints, vars)
        ? null
        : "what follows it is not linear in its sums";
  }

  private boolean findAdjoints(Node.Loop l, Activity activity, EarlyAdjoints adjoints, Vars vars) {
    Map<Var, Expr> found = new LinkedHashMap<>();
    Map<Var, Var> bars = new LinkedHashMap<>();
    for (Node.Carried c : l.carried()) {
      if (activity.isActive(c.phi())) {
        Expr bar = adjoints.of(c.out(), l);
        if (bar == null) {
          return false;
        }
        found.put(c.out(), bar);
        bars.put(c.out(), vars.fresh(c.phi().name() + "Bar", c.phi().type()));
      }
    }
    early.putAll(found);
    needs = needs.given(early.keySet(), joint);
    seeds.put(l, bars);
    return true;
  }
}
