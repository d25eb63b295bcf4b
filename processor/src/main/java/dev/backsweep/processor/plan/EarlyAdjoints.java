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
   * The adjoint of {@code v}, in terms of what is known before {@code node}, which defines it or
   * something that it depends on; null if it is not known there.
   */
  @Nullable Expr of(Var v, Node node) {
    if (!activity.isActive(v)) {
      return zero(v);
    }
    Block block = places.blockOf(v);
    Expr sum = seed(v, block, node);
    for (Node n : block.nodes()) {
      if (sum == null) {
        return null;
      } else if (places.order(n) > places.order(node) && branches.isActive(n)) {
        sum = plus(sum, part(n, v, node));
      }
    }
    return sum;
  }

  /** What the end of the block contributes that {@code v} is defined in. */
  private @Nullable Expr seed(Var v, Block block, Node node) {
    Expr use = new Expr.Use(v);
    if (block == places.root()) {
      return use.equals(ssa.result()) ? new Expr.Use(cotangent) : zero(v);
    }
    Expr sum = zero(v);
    if (places.owner(block) instanceof Node.Loop owner) {
      for (Node.Carried c : owner.carried()) {
        if (c.next().equals(use) && activity.isActive(c.phi())) {
          Var bar = seeds.getOrDefault(owner, Collections.emptyMap()).get(c.out());
          sum = plus(sum, bar == null ? null : new Expr.Use(bar));
        }
      }
    } else if (places.owner(block) instanceof Node.Branch owner) {
      for (Node.Merge m : owner.merges()) {
        boolean handedOn = use.equals(block == owner.then() ? m.then() : m.orElse());
        sum = handedOn ? plus(sum, of(m.out(), node)) : sum;
      }
    }
    return sum;
  }

  /** The sum of two contributions; null if one of them is not known. */
  private static @Nullable Expr plus(@Nullable Expr a, @Nullable Expr b) {
    if (a == null || b == null) {
      return null;
    } else if (isZero(a) || isZero(b)) {
      return isZero(b) ? a : b;
    }
    return Expr.Apply.of(Op.binary("+", a.type()), a, b);
  }

  private static Expr zero(Var v) {
    return Expr.Const.zero((Type.Scalar) v.type());
  }

  private static boolean isZero(Expr e) {
    return e.equals(Expr.Const.of(0.0)) || e.equals(Expr.Const.zero(Type.FLOAT));
  }

  /**
   * What node {@code n} contributes; null if that depends on values that are not known before
   * {@code node}.
   */
  private @Nullable Expr part(Node n, Var v, Node node) {
    Expr use = new Expr.Use(v);
    if (n instanceof Node.Let l
        && l.value() instanceof Expr.Apply a
        && a.children().contains(use)) {
      return linear(l.var(), a, use, node);
    } else if (n instanceof Node.Loop inner) {
      Expr sum = zero(v);
      for (Node.Carried c : inner.carried()) {
        if (c.init().equals(use) && activity.isActive(c.phi())) {
          sum = plus(sum, reductions.isSum(c, inner) ? of(c.out(), node) : null);
        }
      }
      return isUsedInside(inner, use) ? null : sum;
    } else if (n instanceof Node.Loop || n instanceof Node.Branch) {
      return isUsedInside(n, use) ? null : zero(v);
    }
    boolean used = Walk.expressions(n).stream().anyMatch(e -> Walk.any(e, use::equals));
    return used ? null : zero(v);
  }

  private @Nullable Expr linear(Var u, Expr.Apply a, Expr use, Node node) {
    Rule rule = Rules.of(a).orElseThrow();
    List<Expr> args = a.children();
    Expr bar = activity.isActive(u) ? of(u, node) : zero(u);
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
        Expr arg = rule.usesArg(i, j) ? before(args.get(j), node) : args.get(j);
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

  /** The same value in terms of what is known before {@code node}, or null. */
  private @Nullable Expr before(Expr e, Node node) {
    if (e instanceof Expr.Use u) {
      Node definition = places.definition(u.var());
      if (definition instanceof Node.Branch b && arm(b, node) != null) {
        return before(merged(u.var(), b, arm(b, node)), node);
      } else if (places.isInside(places.blockOf(node), places.blockOf(u.var()))
          && (definition == null || places.order(definition) < places.order(node))) {
        return e;
      }
      return definition instanceof Node.Let l ? before(l.value(), node) : null;
    }
    boolean simple =
        e instanceof Expr.Const
            || e instanceof Expr.Length
            || e instanceof Expr.Apply a && Rules.isCheap(a.op());
    List<Expr> children = new ArrayList<>();
    for (Expr c : e.children()) {
      Expr known = simple ? before(c, node) : null;
      if (known == null) {
        return null;
      }
      children.add(known);
    }
    return simple ? e.withChildren(children) : null;
  }

  /** The arm of the branch that {@code node} is in, or null. */
  private @Nullable Block arm(Node.Branch branch, Node node) {
    return Walk.blocks(branch).stream()
        .filter(arm -> places.isInside(places.blockOf(node), arm))
        .findFirst()
        .orElse(null);
  }

  /** The value that the branch gives to its result {@code out} where the arm is taken. */
  private static Expr merged(Var out, Node.Branch branch, @Nullable Block arm) {
    Node.Merge merge =
        branch.merges().stream().filter(m -> m.out().equals(out)).findFirst().orElseThrow();
    return arm == branch.then() ? merge.then() : merge.orElse();
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
