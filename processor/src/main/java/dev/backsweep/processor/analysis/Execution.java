package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.DeadCode;
import dev.backsweep.processor.ssa.Node;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One execution of an access, with what loops, branches and array bounds tell of its integers. The
 * integers are unknowns of a system of inequalities; those that another execution shares have the
 * same name in both.
 */
final class Execution {
  /**
   * What the executions of one function have in common.
   *
   * @param opaque the names of expressions of which nothing is known
   */
  record Scene(Places places, Headroom headroom, Map<Expr, String> opaque) {}

  private final Scene scene;
  private final Places places;
  private final Access access;
  private final String prime;
  private final Set<Var> shared;
  private final Inequalities system;

  /**
   * An execution of which nothing is told yet.
   *
   * @param prime marks the unknowns that the other execution does not share
   * @param shared the variables that have the same value in both
   */
  Execution(Scene scene, Access access, String prime, Set<Var> shared, Inequalities system) {
    this.scene = scene;
    this.places = scene.places();
    this.access = access;
    this.prime = prime;
    this.shared = shared;
    this.system = system;
  }

  /** Adds what loops and branches tell: the access is reached. */
  Execution reached() {
    for (Block b = places.blockOf(access.node()); b != null; b = places.parent(b)) {
      if (places.owner(b) instanceof Node.Branch branch) {
        condition(branch.condition(), branch, b == branch.then());
      }
    }
    for (Node.Loop l : places.loops(places.blockOf(access.node()))) {
      Node.Counter c = l.counter();
      if (c == null) {
        continue;
      }
      Affine i = affine(new Expr.Use(c.index()));
      Affine from = affine(c.from());
      Affine to = affine(c.to());
      int gap = c.relation().length() == 1 ? 1 : 0;
      if (c.step() > 0) {
        system.atLeast(i, from, 0);
        system.atLeast(to, i, gap);
      } else {
        system.atLeast(from, i, 0);
        system.atLeast(i, to, gap);
      }
    }
    return this;
  }

  private void condition(Expr e, Node at, boolean holds) {
    if (e instanceof Expr.Use u && places.definition(u.var()) instanceof Node.Let l) {
      condition(l.value(), at, holds);
    }
    if (!(e instanceof Expr.Apply a)) {
      return;
    } else if (a.op().is("!")) {
      condition(a.children().get(0), at, !holds);
    } else if (a.op().is("&&") && holds || a.op().is("||") && !holds) {
      a.children().forEach(c -> condition(c, at, holds));
    } else if (a.children().size() == 2
        && a.children().stream().allMatch(c -> c.type() == Type.INT && isExact(c, at))) {
      Affine left = affine(a.children().get(0));
      Affine right = affine(a.children().get(1));
      if (a.op().is(holds ? "==" : "!=")) {
        system.equal(left, right);
      } else if (a.op().is(holds ? "!=" : "==")) {
        system.differ(left, right);
      } else if (a.op().is(holds ? "<" : ">=")) {
        system.atLeast(right, left, 1);
      } else if (a.op().is(holds ? "<=" : ">")) {
        system.atLeast(right, left, 0);
      } else if (a.op().is(holds ? ">" : "<=")) {
        system.atLeast(left, right, 1);
      } else if (a.op().is(holds ? ">=" : "<")) {
        system.atLeast(left, right, 0);
      }
    }
  }

  /**
   * Whether an operand of a comparison is what it is in ordinary arithmetic. What wraps around does
   * not show in a comparison, as it does in a subscript.
   */
  private boolean isExact(Expr e, Node at) {
    List<Node.Loop> loops = places.loops(places.blockOf(at));
    return summed(e) == null
        || !loops.isEmpty() && scene.headroom().isModerate(e, loops.get(loops.size() - 1));
  }

  /** The sum, product or other operation on integers that the expression stands for, or null. */
  private Expr.@Nullable Apply summed(Expr e) {
    Expr value =
        e instanceof Expr.Use u
                && u.type() == Type.INT
                && places.definition(u.var()) instanceof Node.Let l
            ? l.value()
            : e;
    return value instanceof Expr.Apply a && !DeadCode.mayThrowOrAct(a) ? a : null;
  }

  /** Adds that the access completes: the first subscript is within the array. */
  Execution completed() {
    if (access.root() != null && access.subscripts() != null) {
      Affine s = affine(access.subscripts().get(0));
      system.atLeast(s, Affine.constant(0), 0);
      system.atLeast(affine(new Expr.Length(new Expr.Use(access.root()))), s, 1);
    }
    return this;
  }

  /** The expression in terms of the unknowns. */
  Affine affine(Expr e) {
    return Affine.of(
        e,
        leaf -> {
          if (leaf instanceof Expr.Use u) {
            Expr.Apply sum = summed(u);
            if (sum != null) {
              return affine(sum);
            }
            return Affine.symbol(u.var() + (shared.contains(u.var()) ? "" : prime));
          } else if (leaf instanceof Expr.Length n && n.array() instanceof Expr.Use a) {
            if (places.definition(a.var()) instanceof Node.Let l
                && l.value() instanceof Expr.NewArray made) {
              return affine(made.children().get(0));
            }
            return Affine.symbol("length " + a.var() + (shared.contains(a.var()) ? "" : prime));
          }
          return Affine.symbol(
              scene.opaque().computeIfAbsent(leaf, k -> "opaque" + scene.opaque().size()) + prime);
        });
  }
}
