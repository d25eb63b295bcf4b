package dev.backsweep.processor.ssa;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the loops that count: their number of iterations is known when they start. */
final class Counters {

  private Counters() {}

  static Ssa recognize(Ssa ssa) {
    Counters c = new Counters();
    return DeadCode.remove(new Ssa(ssa.function(), c.block(ssa.body()), ssa.result()));
  }

  private Block block(Block b) {
    List<Node> nodes = new ArrayList<>();
    for (Node n : b.nodes()) {
      Node m = Walk.mapBlocks(n, this::block);
      nodes.add(m instanceof Node.Loop l ? loop(l) : m);
    }
    return new Block(nodes);
  }

  private Node.Loop loop(Node.Loop l) {
    Expr.Apply test = test(l.condition());
    if (test == null) {
      return l;
    }
    for (Node.Carried c : l.carried()) {
      boolean left = test.children().get(0).equals(new Expr.Use(c.phi()));
      boolean right = test.children().get(1).equals(new Expr.Use(c.phi()));
      if (left == right || c.phi().type() != Type.INT) {
        continue;
      }
      String relation = left ? test.op().name() : Node.Counter.mirrored(test.op().name());
      Expr to = test.children().get(left ? 1 : 0);
      Integer step = step(c, l.body());
      if (step == null
          || step == 0
          || step > 0 != relation.startsWith("<")
          || isEnd(c.init())
          || !invariant(to, l)) {
        continue;
      }
      List<Node.Carried> others = new ArrayList<>(l.carried());
      others.remove(c);
      Node.Counter counter = new Node.Counter(c.phi(), c.init(), to, relation, step, c.out());
      return new Node.Loop(counter, l.condition(), others, l.body(), l.origin());
    }
    return l;
  }

  /** Whether a loop that starts there could not be reversed until its index is beyond it. */
  private static boolean isEnd(Expr from) {
    return from.equals(Expr.Const.of(Integer.MIN_VALUE))
        || from.equals(Expr.Const.of(Integer.MAX_VALUE));
  }

  private static Expr.@Nullable Apply test(Expr condition) {
    return condition instanceof Expr.Apply a
            && a.op().params().get(0) == Type.INT
            && (a.op().is("<") || a.op().is("<=") || a.op().is(">") || a.op().is(">="))
        ? a
        : null;
  }

  private static @Nullable Integer step(Node.Carried c, Block body) {
    Expr next = c.next();
    if (next instanceof Expr.Use u) {
      for (Node n : body.nodes()) {
        if (n instanceof Node.Let let && let.var().equals(u.var())) {
          next = let.value();
        }
      }
    }
    if (next instanceof Expr.Apply a
        && a.type() == Type.INT
        && a.children().size() == 2
        && a.children().get(0).equals(new Expr.Use(c.phi()))
        && a.children().get(1) instanceof Expr.Const k) {
      int by = (Integer) Objects.requireNonNull(k.value());
      return a.op().is("+") ? Integer.valueOf(by) : a.op().is("-") ? Integer.valueOf(-by) : null;
    }
    return null;
  }

  private static boolean invariant(Expr bound, Node.Loop l) {
    Set<Var> inside = Walk.defined(l.body());
    inside.addAll(Walk.bodyDefinitions(l));
    return Walk.uses(bound).stream().noneMatch(inside::contains)
        && !Walk.any(
            bound,
            e ->
                e instanceof Expr.Element
                    || e instanceof Expr.Foreign
                    || e instanceof Expr.Call
                    || e instanceof Expr.StaticField);
  }
}
