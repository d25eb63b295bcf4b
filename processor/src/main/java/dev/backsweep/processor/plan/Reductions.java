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
    boolean isSum = isChain(c.next(), c.phi(), chain) && onlyUsedInChain(loop.body(), chain);
    return isSum ? chain : Collections.emptySet();
  }

  /** Whether {@code end} is {@code start} plus terms; collects the partial sums. */
  private boolean isChain(Expr end, Var start, Set<Var> chain) {
    if (!(end instanceof Expr.Use u)) {
      return false;
    } else if (u.var().equals(start)) {
      return true;
    }
    chain.add(u.var());
    Node definition = places.definition(u.var());
    if (definition instanceof Node.Let l
        && l.value() instanceof Expr.Apply a
        && a.children().size() == 2) {
      Expr left = a.children().get(0);
      Expr right = a.children().get(1);
      return (a.op().is("+") || a.op().is("-")) && isChain(left, start, chain)
          || a.op().is("+") && isChain(right, start, chain);
    } else if (definition instanceof Node.Branch b) {
      return b.merges().stream()
          .filter(m -> m.out().equals(u.var()))
          .allMatch(m -> isChain(m.then(), start, chain) && isChain(m.orElse(), start, chain));
    } else if (definition instanceof Node.Loop l) {
      return l.carried().stream()
          .filter(c -> c.out().equals(u.var()))
          .allMatch(
              c -> {
                chain.add(c.phi());
                return isChain(c.init(), start, chain) && isChain(c.next(), c.phi(), chain);
              });
    }
    return false;
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
