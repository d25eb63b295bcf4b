package dev.backsweep.processor.plan;

import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reversal plan of one function: for every value that the reverse sweep reads how it gets it,
 * and for every loop how it is reversed.
 *
 * @param values what is needed, in the order of definition
 * @param recomputed the expression of each recomputed value
 * @param modes every loop's mode
 * @param fused for each fused loop the adjoint variable of each of its sums
 * @param early the adjoints of those sums and of the results of joint calls, in terms of what is
 *     known before the loop or the call
 * @param joint the calls that run forward and backward at once
 * @param sums for the carried value of each sum its partial sums, which all have one adjoint
 * @param upward the loops whose reverse may run in forward order, because no iteration depends on
 *     another
 * @param reasons why loops are not fused that would gain from it
 * @param split whether forward and reverse sweep are two methods, so that no local variable of the
 *     one is live in the other
 */
public record ReversalPlan(
    Places places,
    Map<Var, How> values,
    Map<Var, Expr> recomputed,
    Map<Node.Loop, LoopMode> modes,
    Map<Node.Loop, Map<Var, Var>> fused,
    Map<Var, Expr> early,
    Set<Expr.Call> joint,
    Map<Var, Set<Var>> sums,
    Set<Node.Loop> upward,
    Map<Node.Loop, String> reasons,
    boolean split) {

  public LoopMode mode(Node.Loop loop) {
    return Objects.requireNonNull(modes.get(loop));
  }

  public @Nullable How how(Var v) {
    return values.get(v);
  }

  /**
   * The block within whose one execution forward and reverse code of {@code b} both run, in one
   * scope.
   */
  public Block frame(Block b) {
    return frame(b, places, modes);
  }

  static Block frame(Block b, Places places, Map<Node.Loop, LoopMode> modes) {
    Block at = b;
    while (true) {
      if (places.owner(at) instanceof Node.Loop l && modes.get(l) != LoopMode.STORED) {
        return at;
      }
      Block parent = places.parent(at);
      if (parent == null) {
        return at;
      }
      at = parent;
    }
  }

  /** The stored loops between a block and its frame, outermost first. */
  public List<Node.Loop> storedLoops(Block b) {
    return storedLoops(b, places, modes);
  }

  static List<Node.Loop> storedLoops(Block b, Places places, Map<Node.Loop, LoopMode> modes) {
    List<Node.Loop> loops = new ArrayList<>();
    for (Block at = b; at != null; at = places.parent(at)) {
      if (places.owner(at) instanceof Node.Loop l) {
        if (modes.get(l) != LoopMode.STORED) {
          break;
        }
        loops.add(0, l);
      }
    }
    return loops;
  }

  /**
   * Whether the iterations of a loop, and of the stored loops around it, are numbered before the
   * outermost one starts.
   */
  public boolean isFlat(Node.Loop loop) {
    List<Node.Loop> chain = storedLoops(loop.body());
    for (Node.Loop l : chain) {
      if (l.counter() == null
          || l != chain.get(0)
              && (places.owner(places.blockOf(l)) instanceof Node.Branch
                  || !isKnownBefore(l.counter(), chain.get(0)))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether what an inner loop keeps goes into arrays of its own each time it runs, as long as it
   * has iterations. A loop with a constant number of them is too short for that.
   */
  public boolean hasRows(Node.Loop loop) {
    List<Node.Loop> chain = storedLoops(loop.body());
    Node.Counter c = loop.counter();
    return chain.size() > 1
        && c != null
        && !(c.from() instanceof Expr.Const && c.to() instanceof Expr.Const)
        && isFlat(chain.get(chain.size() - 2))
        && !isReusable(loop);
  }

  /** Whether all iterations of a fused loop around can use the same arrays, one after the other. */
  public boolean isReusable(Node.Loop loop) {
    Node.Loop fused = outermostFused(loop);
    return fused != null
        && mode(loop) == LoopMode.STORED
        && isFlat(loop)
        && storedLoops(loop.body()).stream()
            .allMatch(l -> isKnownBefore(Objects.requireNonNull(l.counter()), fused));
  }

  /** The outermost fused loop around a loop, or null. */
  public Node.@Nullable Loop outermostFused(Node.Loop loop) {
    return places.loops(places.blockOf(loop)).stream()
        .filter(l -> mode(l) == LoopMode.FUSED)
        .findFirst()
        .orElse(null);
  }

  /** Whether what an iteration keeps, if it keeps anything, is found by its number. */
  boolean isNumbered(Node.Loop loop) {
    return loop.counter() != null
        && (isFlat(loop)
            || hasRows(loop)
            || values.entrySet().stream()
                .noneMatch(
                    e ->
                        e.getValue() == How.STORE
                            && places.blockOf(e.getKey()) != places.root()
                            && places.isInside(places.blockOf(e.getKey()), loop.body())));
  }

  /** Whether the bounds of a counter are defined outside of a loop. */
  public boolean isKnownBefore(Node.Counter counter, Node.Loop loop) {
    List<Var> bounds = new ArrayList<>(Walk.uses(counter.from()));
    bounds.addAll(Walk.uses(counter.to()));
    return bounds.stream().noneMatch(v -> places.isInside(places.blockOf(v), loop.body()));
  }

  /**
   * The values of a block's variables that its reverse has to fetch first, in order of definition.
   */
  public List<Var> fetched(Block b) {
    return values.entrySet().stream()
        .filter(e -> e.getValue() == How.STORE || e.getValue() == How.RECOMPUTE)
        .map(Map.Entry::getKey)
        .filter(v -> places.blockOf(v) == b)
        .toList();
  }

  /** The values of a block's variables that its forward has to keep. */
  public List<Var> stored(Block b) {
    return fetched(b).stream().filter(v -> values.get(v) == How.STORE).toList();
  }

  /**
   * Whether values of the block are handed from one method to another, on the tape that the two
   * share.
   */
  public boolean isHandedOver(Block b) {
    return split && frame(b) == places.root();
  }
}
