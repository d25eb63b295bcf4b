package dev.backsweep.processor.prepare;

import dev.backsweep.processor.analysis.Memory;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.DeadCode;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Computes nothing twice: an operation on the same operands, or an element that has been read or
 * written before and not changed since, is the value it was, and the length of an array that is
 * made here is the one that it was made with. Keeps the primal's bits, since equal operations give
 * equal results.
 */
public final class ValueNumbering {
  private final Memory memory;
  private final Map<Var, Expr> same = new HashMap<>();
  private final Map<Var, Expr> lengths = new HashMap<>();

  private ValueNumbering(Memory memory) {
    this.memory = memory;
  }

  public static Ssa of(Ssa ssa, Memory memory) {
    ValueNumbering n = new ValueNumbering(memory);
    Block body = n.block(ssa.body(), new HashMap<>());
    Expr result = ssa.result() == null ? null : n.renamed(ssa.result());
    return DeadCode.remove(new Ssa(ssa.function(), body, result));
  }

  private Expr renamed(Expr e) {
    return known(Walk.substitute(e, v -> same.getOrDefault(v, new Expr.Use(v))));
  }

  private Expr known(Expr e) {
    if (e instanceof Expr.Length n && n.array() instanceof Expr.Use u) {
      return lengths.getOrDefault(u.var(), e);
    }
    return e.mapChildren(this::known);
  }

  private static @Nullable Expr length(Expr array) {
    if (array instanceof Expr.NewArray n) {
      return n.children().get(0);
    } else if (array instanceof Expr.ArrayLiteral a) {
      return Expr.Const.of(a.children().size());
    }
    return array instanceof Expr.CloneArray c ? new Expr.Length(c.array()) : null;
  }

  private Block block(Block b, Map<Expr, Expr> known) {
    List<Node> out = new ArrayList<>();
    for (Node n : b.nodes()) {
      node(n, known, out);
    }
    return new Block(out);
  }

  private void node(Node node, Map<Expr, Expr> known, List<Node> out) {
    if (node instanceof Node.Branch b) {
      Expr condition = renamed(b.condition());
      Block then = block(b.then(), new HashMap<>(known));
      Block orElse = block(b.orElse(), new HashMap<>(known));
      List<Node.Merge> merges =
          b.merges().stream()
              .map(m -> new Node.Merge(m.out(), renamed(m.then()), renamed(m.orElse())))
              .toList();
      out.add(new Node.Branch(condition, then, orElse, merges, b.origin()));
      forget(node, known);
    } else if (node instanceof Node.Loop l) {
      forget(node, known);
      List<Node.Carried> started =
          l.carried().stream()
              .map(c -> new Node.Carried(c.phi(), renamed(c.init()), c.next(), c.out()))
              .toList();
      Node.Counter counter = l.counter();
      Node.Counter renamedCounter =
          counter == null
              ? null
              : new Node.Counter(
                  counter.index(),
                  renamed(counter.from()),
                  renamed(counter.to()),
                  counter.relation(),
                  counter.step(),
                  counter.out());
      Expr condition = renamed(l.condition());
      Block body = block(l.body(), new HashMap<>(known));
      List<Node.Carried> carried =
          started.stream()
              .map(c -> new Node.Carried(c.phi(), c.init(), renamed(c.next()), c.out()))
              .toList();
      out.add(new Node.Loop(renamedCounter, condition, carried, body, l.origin()));
    } else {
      UnaryOperator<Expr> rename = this::renamed;
      Node n = Walk.mapExpressions(node, rename);
      if (n instanceof Node.Let l && isLength(node) && isAtom(l.value())) {
        same.put(l.var(), l.value());
      } else if (n instanceof Node.Let l) {
        let(l, known, out);
      } else {
        out.add(n);
      }
      forget(n, known);
      if (n instanceof Node.Put p && !p.adds() && isAtom(p.value())) {
        known.put(Expr.Element.of(p.array(), p.index()), p.value());
      }
    }
  }

  private void let(Node.Let l, Map<Expr, Expr> known, List<Node> out) {
    Expr length = length(l.value());
    if (length != null) {
      lengths.put(l.var(), known(length));
    }
    Expr earlier = isNumbered(l.value()) ? known.get(l.value()) : null;
    if (earlier != null && earlier.type().equals(l.var().type())) {
      same.put(l.var(), earlier);
      return;
    }
    out.add(l);
    if (isNumbered(l.value())) {
      known.put(l.value(), new Expr.Use(l.var()));
    }
  }

  private static boolean isLength(Node node) {
    return node instanceof Node.Let l && l.value() instanceof Expr.Length;
  }

  private static boolean isAtom(Expr e) {
    return e instanceof Expr.Use || e instanceof Expr.Const;
  }

  private static boolean isNumbered(Expr e) {
    return e instanceof Expr.Apply a && a.children().stream().allMatch(ValueNumbering::isAtom)
        || e instanceof Expr.Element x
            && isAtom(x.array())
            && !Walk.any(x.index(), i -> i instanceof Expr.Element);
  }

  /** Drops what is known of elements that the node, or anything inside it, writes. */
  private void forget(Node node, Map<Expr, Expr> known) {
    List<Memory.Cell> written = new ArrayList<>(memory.written(node));
    Walk.blocks(node).forEach(b -> Walk.nodes(b, n -> written.addAll(memory.written(n))));
    if (written.isEmpty()) {
      return;
    }
    known
        .keySet()
        .removeIf(
            e ->
                e instanceof Expr.Element x
                    && written.stream().anyMatch(w -> memory.same(w, memory.of(x.array()))));
  }
}
