package dev.backsweep.processor.plan;

import dev.backsweep.processor.analysis.Dependence;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Chooses how each loop is reversed. */
public final class Plans {
  private Plans() {}

  public static ReversalPlan of(Ssa ssa, Places places, Dependence dependence, Set<Var> needed, boolean split) {
    Map<Node.Loop, LoopMode> modes = new IdentityHashMap<>();
    Walk.nodes(
        ssa.body(),
        n -> {
          if (n instanceof Node.Loop l) {
            modes.put(l, LoopMode.STORED);
          }
        });
    return Planner.plan(places, dependence, modes, new LinkedHashSet<>(), needed, split);
  }
}
