package dev.backsweep.processor.prepare;

import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets every active loop of unknown length count its iterations. */
public final class TripCounts {
  private final Branches branches;
  private final Vars vars;

  private TripCounts(Branches branches, Vars vars) {
    this.branches = branches;
    this.vars = vars;
  }

  public static Ssa of(Ssa ssa, Branches branches, Vars vars) {
    return new Ssa(ssa.function(), new TripCounts(branches, vars).block(ssa.body()), ssa.result());
  }

  /** The carried value of a loop that counts its iterations from zero. */
  public static Node.Carried of(Node.Loop loop) {
    Node.Carried c = find(loop);
    if (c == null) {
      throw new IllegalStateException("loop without a trip count: " + loop);
    }
    return c;
  }

  private Block block(Block b) {
    List<Node> nodes = new ArrayList<>();
    for (Node n : b.nodes()) {
      boolean active = branches.isActive(n);
      Node m = Walk.mapBlocks(n, this::block);
      nodes.add(
          active && m instanceof Node.Loop l && l.counter() == null && find(l) == null
              ? counting(l)
              : m);
    }
    return new Block(nodes);
  }

  private Node.Loop counting(Node.Loop l) {
    Var trip = vars.fresh("trips", Type.INT);
    Var next = vars.fresh("trips", Type.INT);
    Expr increment = Expr.Apply.of(Op.binary("+", Type.INT), new Expr.Use(trip), Expr.Const.of(1));
    List<Node> body = new ArrayList<>(l.body().nodes());
    body.add(new Node.Let(next, increment, Origin.NONE));
    List<Node.Carried> carried = new ArrayList<>(l.carried());
    carried.add(
        new Node.Carried(
            trip, Expr.Const.of(0), new Expr.Use(next), vars.fresh("trips", Type.INT)));
    return new Node.Loop(null, l.condition(), carried, new Block(body), l.origin());
  }

  private static Node.@Nullable Carried find(Node.Loop loop) {
    for (Node.Carried c : loop.carried()) {
      if (c.phi().type() == Type.INT
          && c.init().equals(Expr.Const.of(0))
          && c.next() instanceof Expr.Use u
          && loop.body().nodes().stream()
              .anyMatch(
                  n ->
                      n instanceof Node.Let l
                          && l.var().equals(u.var())
                          && isIncrement(l.value(), c.phi()))) {
        return c;
      }
    }
    return null;
  }

  private static boolean isIncrement(Expr e, Var phi) {
    return e instanceof Expr.Apply a
        && a.op().is("+")
        && a.children().get(0).equals(new Expr.Use(phi))
        && a.children().get(1).equals(Expr.Const.of(1));
  }
}
