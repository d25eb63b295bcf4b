package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the primal may still throw once a loop has begun. Answers are safe: "no" is proved from
 * loop bounds and from what has been done before.
 */
public final class Failures {
  private final Places places;
  private final Dependence dependence;
  private final Node.Loop loop;
  private final List<Node> nodes = new ArrayList<>();

  private Failures(Ssa ssa, Places places, Dependence dependence, Node.Loop loop) {
    this.places = places;
    this.dependence = dependence;
    this.loop = loop;
    Walk.nodes(ssa.body(), nodes::add);
  }

  /** Whether the condition or the body of {@code loop}, or anything behind it, may throw. */
  public static boolean mayFollow(Ssa ssa, Places places, Dependence dependence, Node.Loop loop) {
    Failures f = new Failures(ssa, places, dependence, loop);
    return f.nodes.stream()
        .filter(n -> places.order(n) >= places.order(loop))
        .anyMatch(f::mayThrow);
  }

  private boolean mayThrow(Node n) {
    return n instanceof Node.Fail
        || n instanceof Node.Put p && mayThrow(n, p.array(), p.index())
        || Walk.expressions(n).stream().anyMatch(e -> Walk.any(e, x -> mayThrow(n, x)));
  }

  private boolean mayThrow(Node n, Expr e) {
    if (e instanceof Expr.Element x) {
      return mayThrow(n, x.array(), x.index());
    } else if (e instanceof Expr.Length l) {
      return !isThere(l.array(), n);
    } else if (e instanceof Expr.CloneArray c) {
      return !isThere(c.array(), n);
    } else if (e instanceof Expr.NewArray a) {
      return !a.children().stream().allMatch(Failures::isNatural);
    } else if (e instanceof Expr.Apply a) {
      boolean integral = a.type() instanceof Type.Scalar s && s.isIntegral();
      return integral && (a.op().is("/") || a.op().is("%") || a.op().isMethod());
    }
    return e instanceof Expr.Call || e instanceof Expr.Foreign || e instanceof Expr.Update;
  }

  private static boolean isNatural(Expr e) {
    return e instanceof Expr.Length
        || e instanceof Expr.Const c && c.value() instanceof Integer i && i >= 0;
  }

  private boolean mayThrow(Node n, Expr array, Expr index) {
    return !isThere(array, n) || !dependence.isWithin(dependence.access(n, array, index));
  }

  /** Whether an array is known not to be null where {@code n} reads it. */
  private boolean isThere(Expr array, Node n) {
    if (!(array instanceof Expr.Use u)) {
      return false;
    }
    Node definition = places.definition(u.var());
    if (definition instanceof Node.Let l) {
      return l.value() instanceof Expr.NewArray
          || l.value() instanceof Expr.ArrayLiteral
          || l.value() instanceof Expr.CloneArray;
    }
    boolean readAtOnce = n == loop || places.blockOf(n) == loop.body();
    return definition == null && (readAtOnce || isReadBefore(u.var(), n));
  }

  /** Whether the parameter has been read by a node that always runs before {@code n}. */
  private boolean isReadBefore(Var parameter, Node n) {
    Expr use = new Expr.Use(parameter);
    return nodes.stream()
        .anyMatch(
            m ->
                places.order(m) < places.order(n)
                    && places.isInside(places.blockOf(n), places.blockOf(m))
                    && (m instanceof Node.Put p && p.array().equals(use)
                        || Walk.expressions(m).stream()
                            .anyMatch(
                                e ->
                                    Walk.any(
                                        e,
                                        x ->
                                            (x instanceof Expr.Element || x instanceof Expr.Length)
                                                && x.children().get(0).equals(use)))));
  }
}
