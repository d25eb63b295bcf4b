package dev.backsweep.processor.plan;

import dev.backsweep.processor.analysis.Access;
import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.analysis.CallEffects;
import dev.backsweep.processor.analysis.Dependence;
import dev.backsweep.processor.analysis.Memory;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Whether a loop may be reversed iteration by iteration while it runs forward. Its sums' adjoints
 * must be known before; what an iteration writes must be read by that iteration only; what it reads
 * must stay as it is until the frame ends.
 */
final class Fusion {
  private final Places places;
  private final Branches branches;
  private final Dependence dependence;
  private final Memory memory;

  Fusion(Places places, Activity activity, Dependence dependence, Memory memory) {
    this.places = places;
    this.branches = new Branches(activity);
    this.dependence = dependence;
    this.memory = memory;
  }

  /**
   * Whether the arrays that the loop reads and writes allow it.
   *
   * @param frame the block that runs the loop at most once, forward and backward
   */
  boolean isLegal(Node.Loop loop, Block frame) {
    List<Access> reads = new ArrayList<>();
    List<Expr.Call> calls = new ArrayList<>();
    List<Access> writes = new ArrayList<>();
    boolean[] known = {true};
    Walk.nodes(
        loop.body(),
        n -> {
          if (!branches.isActive(n)) {
            return;
          }
          if (n instanceof Node.Let l && l.value() instanceof Expr.Element x) {
            reads.add(dependence.access(n, x.array(), x.index()));
          } else if (n instanceof Node.Put p) {
            writes.add(dependence.access(n, p.array(), p.index()));
            if (p.adds()) {
              reads.add(dependence.access(n, p.array(), p.index()));
            }
          } else if (Activity.call(n) != null) {
            calls.add(Objects.requireNonNull(Activity.call(n)));
          } else if (n instanceof Node.Let l
              && (l.value() instanceof Expr.CloneArray || l.value() instanceof Expr.ArrayLiteral)) {
            known[0] = false;
          }
        });
    return known[0]
        && calls.stream().allMatch(c -> isPure(c) && isUnchangedFor(c, loop, frame))
        && writes.stream().allMatch(w -> isPrivate(w, reads, loop, frame))
        && reads.stream()
            .allMatch(r -> isWrittenInside(r, writes) || isUnchangedBehind(r, loop, frame));
  }

  /**
   * Whether a call may run in both directions before what follows it is reversed. The adjoint of
   * its result has to be known.
   */
  boolean isLegal(Node node, Expr.Call call, Block frame) {
    return isPure(call)
        && writesTo(call).stream()
            .allMatch(
                w ->
                    !places.isInside(places.blockOf(w.node()), frame)
                        || places.order(w.node()) < places.order(node));
  }

  /**
   * Whether this is a call of a method of the file that writes to no array of real numbers but its
   * own. What else it writes has no adjoint.
   */
  private boolean isPure(Expr.Call call) {
    CallEffects effects = memory.effects();
    return effects.isKnown(call.callee())
        && call.type().isReal()
        && !effects.mayWriteOutside(call.callee())
        && IntStream.range(0, call.children().size())
            .noneMatch(i -> isReal(call.children().get(i)) && effects.mayWrite(call.callee(), i));
  }

  private static boolean isReal(Expr array) {
    return array.type() instanceof Type.Array a && a.root().isReal();
  }

  /** Every write to the real arguments of a call, and to the arrays inside them. */
  private List<Access> writesTo(Expr.Call call) {
    List<Memory.Cell> cells =
        call.children().stream()
            .filter(Fusion::isReal)
            .flatMap(a -> CallEffects.levels(memory, a).stream())
            .toList();
    return dependence.writes().stream()
        .filter(w -> cells.stream().anyMatch(c -> memory.same(w.cell(), c)))
        .toList();
  }

  /** Whether what the call reads was written before the loop, or to arrays of one iteration. */
  private boolean isUnchangedFor(Expr.Call call, Node.Loop loop, Block frame) {
    return writesTo(call).stream()
        .allMatch(
            w -> {
              if (places.isInside(places.blockOf(w.node()), loop.body())) {
                return w.root() != null
                    && places.isInside(places.blockOf(w.root()), loop.body())
                    && isOnlyKnownAs(w, loop.body());
              }
              return !places.isInside(places.blockOf(w.node()), frame)
                  || places.order(w.node()) < places.order(loop);
            });
  }

  private boolean isWrittenInside(Access read, List<Access> writes) {
    return writes.stream().anyMatch(w -> memory.same(w.cell(), read.cell()));
  }

  /** Whether nobody but the same iteration reads what {@code write} writes. */
  private boolean isPrivate(Access write, List<Access> reads, Node.Loop loop, Block frame) {
    Var root = write.root();
    if (root == null || memory.isParameter(write.cell()) || memory.isOutside(write.cell())) {
      return false;
    }
    if (places.isInside(places.blockOf(root), loop.body())) {
      return isOnlyKnownAs(write, loop.body());
    }
    boolean[] outside = {false};
    Walk.nodes(
        frame,
        n -> {
          if (places.order(n) > places.order(loop)
              && !places.isInside(places.blockOf(n), loop.body())
              && touches(n, write)) {
            outside[0] = true;
          }
        });
    return !outside[0]
        && reads.stream()
            .filter(r -> memory.same(r.cell(), write.cell()))
            .allMatch(r -> dependence.isCovered(r, loop));
  }

  /** Whether every variable for arrays of the class lives inside the block. */
  private boolean isOnlyKnownAs(Access write, Block block) {
    return places.variables().stream()
        .filter(v -> v.type().isArray() && memory.reaches(new Expr.Use(v), write.cell()))
        .allMatch(v -> places.isInside(places.blockOf(v), block));
  }

  private boolean touches(Node n, Access write) {
    return Walk.expressions(n).stream()
        .anyMatch(
            e ->
                Walk.any(
                    e,
                    x ->
                        x.type().isArray()
                            && x instanceof Expr.Use
                            && memory.reaches(x, write.cell())));
  }

  /** Whether no later write in the frame touches the array that is read. */
  private boolean isUnchangedBehind(Access read, Node.Loop loop, Block frame) {
    return dependence.writes().stream()
        .noneMatch(
            w ->
                memory.same(w.cell(), read.cell())
                    && places.isInside(places.blockOf(w.node()), frame)
                    && places.order(w.node()) > places.order(loop));
  }

  /** Whether fusing the loop saves anything: values kept, or arithmetic done again. */
  static boolean pays(Node.Loop loop, ReversalPlan plan, Places places) {
    return plan.values().entrySet().stream()
        .filter(e -> places.isInside(places.blockOf(e.getKey()), loop.body()))
        .anyMatch(
            e ->
                e.getValue() == How.STORE
                    || e.getValue() == How.RECOMPUTE
                        && isArithmetic(plan.recomputed(), e.getKey()));
  }

  private static boolean isArithmetic(Map<Var, Expr> recomputed, Var v) {
    return v.type().isReal() && recomputed.get(v) instanceof Expr.Apply;
  }
}
