package dev.backsweep.processor.plan;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Walk;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Recognizes sums: carried values to which iterations only add, so that their adjoint is the same
 * in every iteration.
 */
final class Reductions {
  private final Places places;
  private final Activity activity;
  private final Branches branches;

  /** What has been found to be no chain. */
  private final Set<Link> broken = new HashSet<>();

  private record Link(Var end, Var start) {}

  Reductions(Places places, Activity activity) {
    this.places = places;
    this.activity = activity;
    this.branches = new Branches(activity);
  }

  /** Whether every active carried value of the loop is a sum. */
  boolean areAll(Node.Loop loop) {
    return loop.carried().stream().allMatch(c -> !activity.isActive(c.phi()) || isSum(c, loop));
  }

  boolean isSum(Node.Carried c, Node.Loop loop) {
    return !chain(c, loop).isEmpty();
  }

  /** The partial sums of a carried value; empty if it is not a sum. */
  Set<Var> chain(Node.Carried c, Node.Loop loop) {
    Set<Var> chain = new LinkedHashSet<>();
    chain.add(c.phi());
    boolean isSum =
        isChain(c.next(), c.phi(), loop.body(), chain)
            && onlyUsedInChain(loop.body(), chain)
            && isHandedOnBy(c, loop, chain);
    return isSum ? chain : Collections.emptySet();
  }

  /**
   * Whether {@code end} is {@code start} plus terms, by what is done whenever the block {@code at}
   * runs; collects the partial sums on the way.
   */
  private boolean isChain(Expr end, Var start, Block at, Set<Var> chain) {
    if (!(end instanceof Expr.Use u)) {
      return false;
    } else if (u.var().equals(start)) {
      return true;
    }
    Node definition = places.definition(u.var());
    Link link = new Link(u.var(), start);
    if (definition == null || places.blockOf(definition) != at || broken.contains(link)) {
      return false;
    }
    Set<Var> found = new LinkedHashSet<>();
    found.add(u.var());
    boolean isChain =
        definition instanceof Node.Let l && isTerm(l.value(), start, at, found)
            || definition instanceof Node.Branch b && isMerged(b, u.var(), start, at, found)
            || definition instanceof Node.Loop l && isAddedTo(l, u.var(), start, at, found);
    if (isChain) {
      chain.addAll(found);
    } else {
      broken.add(link);
    }
    return isChain;
  }

  private boolean isTerm(Expr e, Var start, Block at, Set<Var> chain) {
    if (!(e instanceof Expr.Apply a) || a.children().size() != 2) {
      return false;
    }
    boolean adds = a.op().is("+");
    return (adds || a.op().is("-")) && isChain(a.children().get(0), start, at, chain)
        || adds && isChain(a.children().get(1), start, at, chain);
  }

  /** Whether both arms of a branch go on from one partial sum. */
  private boolean isMerged(Node.Branch b, Var out, Var start, Block at, Set<Var> chain) {
    Node.Merge merge =
        b.merges().stream().filter(m -> m.out().equals(out)).findFirst().orElseThrow();
    Set<Var> origins = new LinkedHashSet<>();
    findOrigins(merge.then(), b.then(), origins, new HashSet<>());
    for (Var origin : origins) {
      Set<Var> found = new LinkedHashSet<>();
      if (isChain(merge.then(), origin, b.then(), found)
          && isChain(merge.orElse(), origin, b.orElse(), found)
          && isChain(new Expr.Use(origin), start, at, found)) {
        chain.add(origin);
        chain.addAll(found);
        return true;
      }
    }
    return false;
  }

  /** The variables from outside of a block that its result may be a sum of. */
  private void findOrigins(Expr end, Block inside, Set<Var> origins, Set<Var> seen) {
    if (!(end instanceof Expr.Use u) || !seen.add(u.var())) {
      return;
    }
    Node definition = places.definition(u.var());
    if (definition == null || !places.isInside(places.blockOf(u.var()), inside)) {
      origins.add(u.var());
    } else if (definition instanceof Node.Let l && l.value() instanceof Expr.Apply a) {
      a.children().forEach(c -> findOrigins(c, inside, origins, seen));
    } else if (definition instanceof Node.Branch b) {
      b.merges().stream()
          .filter(m -> m.out().equals(u.var()))
          .forEach(m -> findOrigins(m.then(), inside, origins, seen));
    } else if (definition instanceof Node.Loop l) {
      l.carried().stream()
          .filter(c -> c.out().equals(u.var()))
          .forEach(c -> findOrigins(c.init(), inside, origins, seen));
    }
  }

  private boolean isAddedTo(Node.Loop l, Var out, Var start, Block at, Set<Var> chain) {
    for (Node.Carried c : l.carried()) {
      if (c.out().equals(out)) {
        chain.add(c.phi());
        return isChain(c.next(), c.phi(), l.body(), chain) && isChain(c.init(), start, at, chain);
      }
    }
    return false;
  }

  /** Whether no other active carried value of the loop takes a partial sum. */
  private boolean isHandedOnBy(Node.Carried c, Node.Loop loop, Set<Var> chain) {
    return loop.carried().stream()
        .allMatch(
            other ->
                other.phi().equals(c.phi())
                    || !activity.isActive(other.phi())
                    || !isIn(other.next(), chain));
  }

  /** Whether active code reads the partial sums only to add to them or hand them on. */
  private boolean onlyUsedInChain(Block body, Set<Var> chain) {
    boolean[] only = {true};
    Walk.nodes(
        body,
        n -> {
          if (!branches.isActive(n)) {
            return;
          }
          if (n instanceof Node.Let l) {
            long uses = l.value().children().stream().filter(e -> isIn(e, chain)).count();
            only[0] &= uses == 0 || uses == 1 && chain.contains(l.var());
          } else if (n instanceof Node.Put p) {
            only[0] &= !isIn(p.value(), chain);
          } else if (n instanceof Node.Effect e) {
            only[0] &= e.expr().children().stream().noneMatch(x -> isIn(x, chain));
          } else if (n instanceof Node.Branch b) {
            b.merges()
                .forEach(
                    m ->
                        only[0] &=
                            chain.contains(m.out())
                                || !isIn(m.then(), chain) && !isIn(m.orElse(), chain));
          } else if (n instanceof Node.Loop l) {
            l.carried()
                .forEach(
                    c ->
                        only[0] &=
                            chain.contains(c.phi())
                                || !isIn(c.init(), chain) && !isIn(c.next(), chain));
          }
        });
    return only[0];
  }

  private static boolean isIn(Expr e, Set<Var> chain) {
    return e instanceof Expr.Use u && chain.contains(u.var());
  }
}
