package dev.backsweep.processor.plan;

import dev.backsweep.processor.analysis.Access;
import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.analysis.Dependence;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the loops whose iterations may be reversed in any order, so that the reverse loop runs
 * upwards, as HotSpot likes it.
 */
final class Upward {
  private final Branches branches;
  private final Dependence dependence;
  private final Reductions reductions;

  Upward(Places places, Activity activity, Dependence dependence) {
    this.branches = new Branches(activity);
    this.dependence = dependence;
    this.reductions = new Reductions(places, activity);
  }

  /** Whether no iteration's reversal depends on that of another one; sums aside. */
  boolean isLegal(Node.Loop loop, ReversalPlan plan) {
    if (loop.counter() == null || !reductions.areAll(loop) || !plan.isNumbered(loop)) {
      return false;
    }
    List<Access> reads = new ArrayList<>();
    List<Access> writes = new ArrayList<>();
    boolean[] simple = {true};
    Walk.nodes(
        loop.body(),
        n -> {
          if (n instanceof Node.Loop inner) {
            simple[0] &= plan.isNumbered(inner);
          }
          if (!branches.isActive(n)) {
            return;
          }
          if (n instanceof Node.Let l && l.value() instanceof Expr.Element x) {
            reads.add(dependence.access(n, x.array(), x.index()));
          } else if (n instanceof Node.Put p) {
            writes.add(dependence.access(n, p.array(), p.index()));
          } else if (Activity.call(n) != null
              || n instanceof Node.Let l
                  && l.value().type().isArray()
                  && !(l.value() instanceof Expr.Element)) {
            simple[0] = false;
          }
        });
    List<Access> all = new ArrayList<>(reads);
    all.addAll(writes);
    return simple[0]
        && writes.stream().allMatch(w -> all.stream().allMatch(a -> isIndependent(w, a, loop)));
  }

  /**
   * Whether an element is only added to: the reverse of that reads its adjoint and leaves it as it
   * is.
   */
  private static boolean adds(Access access) {
    return access.node() instanceof Node.Put p && p.adds();
  }

  private boolean isIndependent(Access write, Access other, Node.Loop loop) {
    return !dependence.mayTouch(write, other)
        || adds(write) && adds(other)
        || !dependence.isCarried(write, other, loop) && !dependence.isCarried(other, write, loop);
  }
}
