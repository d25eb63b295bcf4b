package dev.backsweep.processor.plan;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.rules.Rule;
import dev.backsweep.processor.rules.Rules;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The adjoint of a value that is known before the value is: everything behind it is linear in it.
 */
final class EarlyAdjoints {
  private final Ssa ssa;
  private final Places places;
  private final Activity activity;
  private final Branches branches;
  private final Reductions reductions;
  private final Var cotangent;

  /** The adjoints of the sums of fused loops around, by the value that an iteration hands on. */
  private final Map<Node.Loop, Map<Var, Var>> seeds;

  EarlyAdjoints(
      Ssa ssa,
      Places places,
      Activity activity,
      Var cotangent,
      Map<Node.Loop, Map<Var, Var>> seeds) {
    this.ssa = ssa;
    this.places = places;
    this.activity = activity;
    this.branches = new Branches(activity);
    this.reductions = new Reductions(places, activity);
    this.cotangent = cotangent;
    this.seeds = seeds;
  }

  /**
   * The adjoint of {@code v}, in terms of what is known before {@code loop}; null if it is not
   * known there.
   */
  @Nullable Expr of(Var v, Node.Loop loop) {
    if (!activity.isActive(v)) {
      return zero(v);
    }
    Block block = places.blockOf(v);
    Expr sum = seed(v, block);
    for (Node n : block.nodes()) {
      if (places.order(n) <= places.order(loop) || !branches.isActive(n)) {
        continue;
      }
      Expr part = part(n, v, loop);
      if (part == null) {
        return null;
      }
      sum =
          isZero(part)
              ? sum
              : isZero(sum) ? part : Expr.Apply.of(Op.binary("+", v.type()), sum, part);
    }
    return sum;
  }

  private Expr seed(Var v, Block block) {
    if (block == places.root()) {
      return new Expr.Use(v).equals(ssa.result()) ? new Expr.Use(cotangent) : zero(v);
    }
    Expr sum = zero(v);
    if (places.owner(block) instanceof Node.Loop owner) {
      for (Node.Carried c : owner.carried()) {
        Var bar = seeds.getOrDefault(owner, Collections.emptyMap()).get(c.out());
        if (bar != null && c.next().equals(new Expr.Use(v))) {
          sum =
              isZero(sum)
                  ? new Expr.Use(bar)
                  : Expr.Apply.of(Op.binary("+", v.type()), sum, new Expr.Use(bar));
        }
      }
    }
    return sum;
  }

  private static Expr zero(Var v) {
    return Expr.Const.zero((Type.Scalar) v.type());
  }

  private static boolean isZero(Expr e) {
    return e.equals(Expr.Const.of(0.0)) || e.equals(Expr.Const.zero(Type.FLOAT));
  }

  /**
   * What node {@code n} contributes; null if that depends on values that are not known before the
   * loop.
   */
  private @Nullable Expr part(Node n, Var v, Node.Loop loop) {
    Expr use = new Expr.Use(v);
    if (n instanceof Node.Let l
        && l.value() instanceof Expr.Apply a
        && a.children().contains(use)) {
      return linear(l.var(), a, use, loop);
    } else if (n instanceof Node.Loop inner) {
      Expr sum = zero(v);
      for (Node.Carried c : inner.carried()) {
        if (c.init().equals(use) && activity.isActive(c.phi())) {
          Expr out = reductions.isSum(c, inner) ? of(c.out(), loop) : null;
          if (out == null) {
            return null;
          }
          sum = isZero(sum) ? out : Expr.Apply.of(Op.binary("+", v.type()), sum, out);
        }
      }
      return isUsedInside(inner, use) ? null : sum;
    } else if (n instanceof Node.Loop || n instanceof Node.Branch) {
      return isUsedInside(n, use) ? null : zero(v);
    }
    boolean used = Walk.expressions(n).stream().anyMatch(e -> Walk.any(e, use::equals));
    return used ? null : zero(v);
  }

  private @Nullable Expr linear(Var u, Expr.Apply a, Expr use, Node.Loop loop) {
    Rule rule = Rules.of(a).orElseThrow();
    List<Expr> args = a.children();
    Expr bar = activity.isActive(u) ? of(u, loop) : zero(u);
    if (bar == null) {
      return null;
    }
    Expr sum = null;
    for (int i = 0; i < args.size(); i++) {
      if (!args.get(i).equals(use) || rule.isZero(i)) {
        continue;
      }
      if (rule.usesResult(i)) {
        return null;
      }
      List<Expr> known = new ArrayList<>();
      for (int j = 0; j < args.size(); j++) {
        Expr arg = rule.usesArg(i, j) ? before(args.get(j), loop) : args.get(j);
        if (arg == null) {
          return null;
        }
        known.add(arg);
      }
      Expr part =
          isZero(bar)
              ? Expr.Const.zero((Type.Scalar) use.type())
              : rule.contribution(i, known, use, bar);
      sum = sum == null ? part : Expr.Apply.of(Op.binary("+", use.type()), sum, part);
    }
    return sum == null ? Expr.Const.zero((Type.Scalar) use.type()) : sum;
  }

  /** The same value in terms of what is known before the loop, or null. */
  private @Nullable Expr before(Expr e, Node.Loop loop) {
    if (e instanceof Expr.Use u) {
      Node definition = places.definition(u.var());
      if (places.isInside(places.blockOf(loop), places.blockOf(u.var()))
          && (definition == null || places.order(definition) < places.order(loop))) {
        return e;
      }
      return definition instanceof Node.Let l ? before(l.value(), loop) : null;
    }
    boolean simple =
        e instanceof Expr.Const
            || e instanceof Expr.Length
            || e instanceof Expr.Apply a && Rules.isCheap(a.op());
    List<Expr> children = new ArrayList<>();
    for (Expr c : e.children()) {
      Expr known = simple ? before(c, loop) : null;
      if (known == null) {
        return null;
      }
      children.add(known);
    }
    return simple ? e.withChildren(children) : null;
  }

  private boolean isUsedInside(Node n, Expr use) {
    boolean[] used = new boolean[1];
    for (Block b : Walk.blocks(n)) {
      Walk.nodes(
          b,
          x ->
              used[0] |=
                  branches.isActive(x)
                      && Walk.expressions(x).stream().anyMatch(e -> Walk.any(e, use::equals)));
    }
    if (n instanceof Node.Branch b) {
      used[0] |= b.merges().stream().anyMatch(m -> m.then().equals(use) || m.orElse().equals(use));
    } else if (n instanceof Node.Loop l) {
      used[0] |=
          l.carried().stream().anyMatch(c -> activity.isActive(c.phi()) && c.next().equals(use));
    }
    return used[0];
  }
}
