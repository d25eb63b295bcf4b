package dev.backsweep.processor.ssa;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes values that nobody reads, and carried values and merges that never change. Keeps whatever
 * may throw.
 */
public final class DeadCode {
  private DeadCode() {}

  public static Ssa remove(Ssa ssa) {
    Ssa now = ssa;
    while (true) {
      Map<Var, Expr> same = new HashMap<>();
      Walk.nodes(now.body(), n -> trivial(n, same));
      if (same.isEmpty()) {
        return sweep(now);
      }
      now = substitute(now, same);
    }
  }

  private static void trivial(Node node, Map<Var, Expr> same) {
    if (node instanceof Node.Loop l) {
      for (Node.Carried c : l.carried()) {
        if (c.next().equals(new Expr.Use(c.phi())) || c.next().equals(c.init())) {
          same.put(c.phi(), c.init());
          same.put(c.out(), c.init());
        }
      }
    } else if (node instanceof Node.Branch b) {
      for (Node.Merge m : b.merges()) {
        if (m.then().equals(m.orElse())) {
          same.put(m.out(), m.then());
        }
      }
    }
  }

  private static Ssa substitute(Ssa ssa, Map<Var, Expr> same) {
    java.util.function.UnaryOperator<Expr> f = e -> Walk.substitute(e, v -> resolve(v, same));
    return new Ssa(
        ssa.function(),
        substitute(ssa.body(), same, f),
        ssa.result() == null ? null : f.apply(ssa.result()));
  }

  private static Expr resolve(Var v, Map<Var, Expr> same) {
    Expr e = new Expr.Use(v);
    while (e instanceof Expr.Use u && same.containsKey(u.var())) {
      e = java.util.Objects.requireNonNull(same.get(u.var()));
    }
    return e;
  }

  private static Block substitute(
      Block block, Map<Var, Expr> same, java.util.function.UnaryOperator<Expr> f) {
    List<Node> nodes = new ArrayList<>();
    for (Node n : block.nodes()) {
      Node m = Walk.mapBlocks(Walk.mapExpressions(n, f), b -> substitute(b, same, f));
      if (m instanceof Node.Loop l) {
        m =
            new Node.Loop(
                l.counter(),
                l.condition(),
                l.carried().stream().filter(c -> !same.containsKey(c.phi())).toList(),
                l.body(),
                l.origin());
      } else if (m instanceof Node.Branch b) {
        m =
            new Node.Branch(
                b.condition(),
                b.then(),
                b.orElse(),
                b.merges().stream().filter(x -> !same.containsKey(x.out())).toList(),
                b.origin());
      }
      nodes.add(m);
    }
    return new Block(nodes);
  }

  private static Ssa sweep(Ssa ssa) {
    Map<Var, List<Expr>> reads = new HashMap<>();
    Deque<Expr> roots = new ArrayDeque<>();
    if (ssa.result() != null) {
      roots.add(ssa.result());
    }
    Walk.nodes(ssa.body(), n -> dependencies(n, reads, roots));
    Set<Var> live = new HashSet<>();
    while (!roots.isEmpty()) {
      for (Var v : Walk.uses(roots.pop())) {
        if (live.add(v)) {
          roots.addAll(reads.getOrDefault(v, List.of()));
        }
      }
    }
    return new Ssa(ssa.function(), sweep(ssa.body(), live), ssa.result());
  }

  private static void dependencies(Node node, Map<Var, List<Expr>> reads, Deque<Expr> roots) {
    if (node instanceof Node.Let l) {
      reads.put(l.var(), List.of(l.value()));
      if (mayThrowOrAct(l.value())) {
        roots.add(l.value());
      }
    } else if (node instanceof Node.Branch b) {
      roots.add(b.condition());
      b.merges().forEach(m -> reads.put(m.out(), List.of(m.then(), m.orElse())));
    } else if (node instanceof Node.Loop l) {
      roots.add(l.condition());
      if (l.counter() != null) {
        roots.addAll(List.of(l.counter().from(), l.counter().to()));
        reads.put(l.counter().out(), List.of());
      }
      for (Node.Carried c : l.carried()) {
        List<Expr> both = List.of(c.init(), c.next());
        reads.put(c.phi(), both);
        reads.put(c.out(), both);
      }
    } else {
      roots.addAll(Walk.expressions(node));
    }
  }

  private static Block sweep(Block block, Set<Var> live) {
    List<Node> nodes = new ArrayList<>();
    for (Node n : block.nodes()) {
      Node m = Walk.mapBlocks(n, b -> sweep(b, live));
      if (m instanceof Node.Let l) {
        if (live.contains(l.var())) {
          nodes.add(m);
        } else if (l.value() instanceof Expr.Call || l.value() instanceof Expr.Foreign) {
          if (mayThrowOrAct(l.value())) {
            nodes.add(new Node.Effect(l.value(), l.origin()));
          }
        } else if (mayThrowOrAct(l.value())) {
          nodes.add(m);
        }
      } else if (m instanceof Node.Branch b) {
        List<Node.Merge> merges = b.merges().stream().filter(x -> live.contains(x.out())).toList();
        if (!merges.isEmpty()
            || !b.then().isEmpty()
            || !b.orElse().isEmpty()
            || mayThrowOrAct(b.condition())) {
          nodes.add(new Node.Branch(b.condition(), b.then(), b.orElse(), merges, b.origin()));
        }
      } else if (m instanceof Node.Loop l) {
        nodes.add(
            new Node.Loop(
                l.counter(),
                l.condition(),
                l.carried().stream()
                    .filter(c -> live.contains(c.phi()) || live.contains(c.out()))
                    .toList(),
                l.body(),
                l.origin()));
      } else {
        nodes.add(m);
      }
    }
    return new Block(nodes);
  }

  /** Whether evaluating {@code e} can be observed: it may throw, call or allocate. */
  public static boolean mayThrowOrAct(Expr e) {
    return Walk.any(
        e,
        x ->
            x instanceof Expr.Element
                || x instanceof Expr.Length
                || x instanceof Expr.NewArray
                || x instanceof Expr.CloneArray
                || x instanceof Expr.Call
                || x instanceof Expr.Foreign f && !f.pure()
                || x instanceof Expr.Foreign g && !g.children().isEmpty()
                || x instanceof Expr.Update
                || x instanceof Expr.Apply a && throwing(a.op()));
  }

  private static boolean throwing(Op op) {
    boolean integral = op.result() instanceof Type.Scalar s && s.isIntegral();
    return integral && (op.is("/") || op.is("%") || op.isMethod());
  }
}
