package dev.backsweep.processor.plan;

import dev.backsweep.processor.analysis.Dependence;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.prepare.TripCounts;
import dev.backsweep.processor.rules.Rules;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses for every needed value between live, recompute and store, once the modes of the loops are
 * chosen.
 */
final class Planner {
  private final Places places;
  private final Dependence dependence;
  private final Map<Node.Loop, LoopMode> modes;
  private final Set<Var> needed;
  private final boolean split;
  private final Map<Var, How> chosen = new HashMap<>();
  private final Map<Var, Expr> recomputed = new HashMap<>();

  private Planner(
      Places places,
      Dependence dependence,
      Map<Node.Loop, LoopMode> modes,
      Set<Var> needed,
      boolean split) {
    this.split = split;
    this.places = places;
    this.dependence = dependence;
    this.modes = modes;
    this.needed = needed;
  }

  static ReversalPlan plan(
      Places places,
      Dependence dependence,
      Map<Node.Loop, LoopMode> modes,
      Map<Node.Loop, Map<Var, Var>> fused,
      Map<Var, Expr> early,
      Set<Expr.Call> joint,
      Map<Var, Set<Var>> sums,
      Set<Node.Loop> upward,
      Map<Node.Loop, String> reasons,
      Set<Var> needed,
      boolean split) {
    Planner p = new Planner(places, dependence, modes, needed, split);
    needed.stream().filter(places::isVariable).forEach(p::choose);
    Map<Var, How> ordered = new LinkedHashMap<>();
    places.variables().forEach(v -> p.order(v, ordered));
    return new ReversalPlan(
        places,
        ordered,
        p.recomputed,
        new IdentityHashMap<>(modes),
        fused,
        early,
        joint,
        sums,
        upward,
        reasons,
        split);
  }

  /** Adds a variable behind those that it is computed from again. */
  private void order(Var v, Map<Var, How> ordered) {
    How how = chosen.get(v);
    if (how == null || ordered.containsKey(v)) {
      return;
    }
    if (how == How.RECOMPUTE) {
      Walk.uses(Objects.requireNonNull(recomputed.get(v))).forEach(u -> order(u, ordered));
    }
    ordered.put(v, how);
  }

  private How choose(Var v) {
    How known = chosen.get(v);
    if (known != null) {
      return known;
    }
    How how = How.STORE;
    Expr again = null;
    if (isLive(v) && !isOnlyForReverse(v) && !isPlainTest(v)) {
      how = How.LIVE;
    } else if (isIndex(v)) {
      how = How.INDEX;
    } else {
      again = again(v);
      if (again != null && cost(again, v, Cost.LIMIT) <= Cost.LIMIT) {
        how = How.RECOMPUTE;
      }
    }
    chosen.put(v, how);
    if (how == How.RECOMPUTE && again != null) {
      recomputed.put(v, again);
      Walk.uses(again).forEach(this::choose);
    }
    return how;
  }

  /** Whether the variable is in scope, unchanged, when the reverse of its block runs. */
  private boolean isLive(Var v) {
    boolean handedOver =
        split
            && places.definition(v) != null
            && ReversalPlan.frame(places.blockOf(v), places, modes) == places.root();
    return stored(v).isEmpty() && !handedOver;
  }

  /**
   * Whether the variable is the outcome of one test of what is in scope around all branches: to
   * test that again reads better than a variable for it, which would have to stand outside of a
   * branch.
   */
  private boolean isPlainTest(Var v) {
    if (v.type() != Type.BOOLEAN || !(places.definition(v) instanceof Node.Let)) {
      return false;
    }
    Expr again = again(v);
    return again instanceof Expr.Apply
        && Cost.of(again) == 1
        && Walk.uses(again).stream().allMatch(u -> isLive(u) && !isInBranch(u));
  }

  private boolean isInBranch(Var v) {
    Block block = places.blockOf(v);
    return ReversalPlan.frame(block, places, modes) != block;
  }

  /**
   * Whether the forward sweep would fetch a row of a shadow without need: no fused loop, which
   * reverses already there, lies in its scope.
   */
  private boolean isOnlyForReverse(Var v) {
    return v.type().isArray()
        && places.definition(v) instanceof Node.Let l
        && l.origin().line() == 0
        && l.value() instanceof Expr.Element
        && !places.isRead(v)
        && !hasFused(places.blockOf(v))
        && again(v) != null;
  }

  private boolean hasFused(Block scope) {
    return modes.entrySet().stream()
        .anyMatch(
            e ->
                e.getValue() == LoopMode.FUSED
                    && places.isInside(e.getKey().body(), scope)
                    && e.getKey().body() != scope);
  }

  private List<Node.Loop> stored(Var v) {
    return ReversalPlan.storedLoops(places.blockOf(v), places, modes);
  }

  private boolean isIndex(Var v) {
    return places.definition(v) instanceof Node.Loop l
        && places.blockOf(v) == l.body()
        && (l.counter() != null ? l.counter().index() : TripCounts.of(l).phi()).equals(v);
  }

  /**
   * The expression that computes the variable again where it is defined, or null if there is none.
   */
  private @Nullable Expr again(Var v) {
    Node definition = places.definition(v);
    if (definition instanceof Node.Let l) {
      Expr again = isRepeatable(l.value(), l, frame(l)) ? l.value() : forwarded(l);
      return again != null ? again : written(l);
    } else if (definition instanceof Node.Loop l && places.blockOf(v) == l.body()) {
      return induction(v, l);
    }
    return null;
  }

  /**
   * What an element was computed as, in terms of its subscript, if it can be computed again; else
   * null.
   */
  private @Nullable Expr forwarded(Node.Let read) {
    if (!(read.value() instanceof Expr.Element x)) {
      return null;
    }
    Node.Put write = dependence.lastWrite(dependence.access(read, x.array(), x.index()));
    if (write == null
        || write.adds()
        || !(places.owner(places.blockOf(write)) instanceof Node.Loop loop)) {
      return null;
    }
    return isRepeatable(x.index(), read, frame(read))
            && isRepeatable(write.value(), write, frame(loop))
        ? inTermsOf(write.value(), loop, x.index())
        : null;
  }

  /** The element that the value is written to, if it stays there; else null. */
  private @Nullable Expr written(Node.Let l) {
    Block block = places.blockOf(l);
    for (Node n : block.nodes()) {
      if (n instanceof Node.Put p
          && p.value().equals(new Expr.Use(l.var()))
          && !p.adds()
          && p.array().type() instanceof Type.Array a
          && a.element().equals(l.var().type())
          && !dependsOn(p.index(), l)
          && !dependsOn(p.array(), l)
          && isRepeatable(Expr.Element.of(p.array(), p.index()), p, frame(l))) {
        return Expr.Element.of(p.array(), p.index());
      }
    }
    return null;
  }

  /** Whether the expression is computed from what {@code l} defines, as far as that may matter. */
  private boolean dependsOn(Expr e, Node.Let l) {
    return Walk.uses(e).stream()
        .anyMatch(
            u -> {
              Node definition = places.definition(u);
              return u.equals(l.var())
                  || definition != null
                      && places.order(definition) > places.order(l)
                      && !(definition instanceof Node.Let later && !dependsOn(later.value(), l));
            });
  }

  /**
   * Replaces everything defined in a loop's body by what it was computed from, and the loop's index
   * by {@code index}.
   */
  private @Nullable Expr inTermsOf(Expr e, Node.Loop loop, Expr index) {
    if (e instanceof Expr.Use u) {
      if (loop.counter() != null && u.var().equals(loop.counter().index())) {
        return index;
      } else if (!places.isInside(places.blockOf(u.var()), loop.body())) {
        return e;
      }
      return places.definition(u.var()) instanceof Node.Let l
              && isRepeatable(l.value(), l, frame(loop))
          ? inTermsOf(l.value(), loop, index)
          : null;
    }
    List<Expr> children = new ArrayList<>();
    for (Expr c : e.children()) {
      Expr again = inTermsOf(c, loop, index);
      if (again == null) {
        return null;
      }
      children.add(again);
    }
    return e.withChildren(children);
  }

  private Block frame(Node node) {
    return ReversalPlan.frame(places.blockOf(node), places, modes);
  }

  /**
   * Whether evaluating the expression in the reverse sweep gives the same value and costs little.
   *
   * @param frame the block at whose end the reverse sweep starts
   */
  private boolean isRepeatable(Expr e, Node at, Block frame) {
    boolean itself =
        e instanceof Expr.Const
            || e instanceof Expr.Use
            || e instanceof Expr.Cond
            || e instanceof Expr.Length
            || e instanceof Expr.Apply a && Rules.isCheap(a.op())
            || e instanceof Expr.StaticField f && f.isFinal()
            || e instanceof Expr.Element x
                && !dependence.isOverwritten(dependence.access(at, x.array(), x.index()), frame);
    return itself && e.children().stream().allMatch(c -> isRepeatable(c, at, frame));
  }

  /**
   * {@code init + step * iteration} for an integer that grows by the same amount in every
   * iteration.
   */
  private @Nullable Expr induction(Var v, Node.Loop loop) {
    Node.Counter counter = loop.counter();
    if (v.type() != Type.INT || counter != null && !counter.isUnit()) {
      return null;
    }
    for (Node.Carried c : loop.carried()) {
      Expr step = c.phi().equals(v) ? step(c, loop.body()) : null;
      if (step != null) {
        Expr index = new Expr.Use(counter != null ? counter.index() : TripCounts.of(loop).phi());
        Expr trips =
            counter == null || counter.step() == 1 && counter.from().equals(Expr.Const.of(0))
                ? index
                : counter.step() == 1
                    ? integer("-", index, counter.from())
                    : integer("-", counter.from(), index);
        Expr way = step.equals(Expr.Const.of(1)) ? trips : integer("*", step, trips);
        return c.init().equals(Expr.Const.of(0)) ? way : integer("+", c.init(), way);
      }
    }
    return null;
  }

  private static Expr integer(String op, Expr a, Expr b) {
    return Expr.Apply.of(Op.binary(op, Type.INT), a, b);
  }

  private @Nullable Expr step(Node.Carried c, Block body) {
    for (Node n : body.nodes()) {
      if (n instanceof Node.Let l
          && c.next().equals(new Expr.Use(l.var()))
          && l.value() instanceof Expr.Apply a
          && a.op().is("+")
          && a.children().get(0).equals(new Expr.Use(c.phi()))) {
        Expr by = a.children().get(1);
        boolean invariant =
            by instanceof Expr.Const
                || by instanceof Expr.Use u && !places.isInside(places.blockOf(u.var()), body);
        return invariant ? by : null;
      }
    }
    return null;
  }

  /**
   * What recomputing costs, leaves that are not at hand included; more than {@code limit} if it is
   * out of the question.
   */
  private int cost(Expr e, Var v, int limit) {
    int sum = Cost.of(e);
    for (Var u : Walk.uses(e)) {
      if (sum > limit) {
        break;
      }
      sum += costOfLeaf(u, v, limit - sum);
    }
    return sum;
  }

  private int costOfLeaf(Var u, Var v, int limit) {
    if (needed.contains(u) || chosen.containsKey(u) || isLive(u) || isIndex(u)) {
      return 0;
    }
    Expr again = again(u);
    int cost = again == null ? limit + 1 : cost(again, u, limit);
    boolean rarer = stored(u).size() < stored(v).size();
    return cost <= limit || !rarer ? cost : 0;
  }
}
