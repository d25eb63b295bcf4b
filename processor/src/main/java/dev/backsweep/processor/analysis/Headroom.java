package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which loop bounds are so far from the ends of {@code int} that a little may be added or taken
 * away. Arrays are taken to be shorter than the longest that Java could address.
 */
public final class Headroom {
  private static final int LITTLE = 1 << 16;
  private static final int MUCH = 1 << 30;

  /** How far definitions are followed. */
  private static final int DEPTH = 8;

  private final Places places;
  private final Map<Var, Node> dimensions = new HashMap<>();

  /** The bounds of a function. */
  public Headroom(Ssa ssa, Places places) {
    this.places = places;
    Walk.nodes(
        ssa.body(),
        n -> {
          if (n instanceof Node.Let l && l.value() instanceof Expr.NewArray a) {
            a.children().stream()
                .flatMap(d -> Walk.uses(d).stream().filter(v -> d.equals(new Expr.Use(v))))
                .forEach(v -> dimensions.putIfAbsent(v, n));
          }
        });
  }

  /** Whether a bound of the loop is neither very small nor very large. */
  public boolean isModerate(Expr bound, Node.Loop at) {
    return isModerate(bound, at, DEPTH);
  }

  /** Whether one can be taken from a bound of the loop. */
  public boolean below(Expr bound, Node.Loop at) {
    return reaches(bound, at, -1, DEPTH);
  }

  /** Whether one can be added to a bound of the loop. */
  public boolean above(Expr bound, Node.Loop at) {
    return reaches(bound, at, 1, DEPTH);
  }

  private boolean isModerate(Expr e, Node.Loop at, int depth) {
    if (e instanceof Expr.Const c) {
      return c.value() instanceof Integer n && n > -MUCH && n < MUCH;
    } else if (e instanceof Expr.Length) {
      return true;
    } else if (depth == 0 || e.type() != Type.INT) {
      return false;
    } else if (e instanceof Expr.Use u) {
      if (isDimension(u.var(), at)) {
        return true;
      }
      Node.Loop loop = loop(u);
      return places.definition(u.var()) instanceof Node.Let l
              && isModerate(l.value(), at, depth - 1)
          || loop != null
              && isModerate(counter(loop).from(), loop, depth - 1)
              && isModerate(counter(loop).to(), loop, depth - 1);
    } else if (e instanceof Expr.Cond c) {
      return isModerate(c.then(), at, depth - 1) && isModerate(c.orElse(), at, depth - 1);
    } else if (e instanceof Expr.Apply a && a.children().size() == 2) {
      Expr left = a.children().get(0);
      Expr right = a.children().get(1);
      if (a.op().is("min") || a.op().is("max")) {
        return isModerate(left, at, depth - 1) && isModerate(right, at, depth - 1);
      } else if (a.op().is("+") || a.op().is("-")) {
        return isLittle(right) && isModerate(left, at, depth - 1)
            || a.op().is("+") && isLittle(left) && isModerate(right, at, depth - 1);
      }
      return (a.op().is("/") || a.op().is("%") || a.op().is(">>"))
          && isLittle(right)
          && isModerate(left, at, depth - 1);
    }
    return false;
  }

  private static boolean isLittle(Expr e) {
    return e instanceof Expr.Const c && c.value() instanceof Integer n && n >= 0 && n < LITTLE;
  }

  /** Whether an array that is made before the loop has this length. */
  private boolean isDimension(Var v, Node.Loop at) {
    Node made = dimensions.get(v);
    return made != null
        && places.order(made) < places.order(at)
        && places.isInside(places.blockOf(at), places.blockOf(made));
  }

  /** The loop whose index the expression is, or null. */
  private Node.@Nullable Loop loop(Expr e) {
    return e instanceof Expr.Use u
            && places.definition(u.var()) instanceof Node.Loop l
            && l.counter() != null
            && l.counter().index().equals(u.var())
        ? l
        : null;
  }

  private static Node.Counter counter(Node.Loop l) {
    return Objects.requireNonNull(l.counter());
  }

  /** Whether one more in the direction of {@code sign} is an int, too. */
  private boolean reaches(Expr e, Node.Loop at, int sign, int depth) {
    if (isModerate(e, at, depth) || isPassed(e, at, sign)) {
      return true;
    } else if (depth == 0 || e.type() != Type.INT) {
      return false;
    } else if (e instanceof Expr.Use u) {
      Node.Loop loop = loop(u);
      return places.definition(u.var()) instanceof Node.Let l
              && reaches(l.value(), at, sign, depth - 1)
          || loop != null && indexReaches(loop, sign, depth - 1);
    } else if (e instanceof Expr.Apply a && a.children().size() == 2) {
      Expr left = a.children().get(0);
      Expr right = a.children().get(1);
      boolean towards = a.op().is(sign > 0 ? "max" : "min");
      if (towards || a.op().is(sign > 0 ? "min" : "max")) {
        boolean first = reaches(left, at, sign, depth - 1);
        boolean second = reaches(right, at, sign, depth - 1);
        return towards ? first && second : first || second;
      } else if (a.op().is("-") && sign < 0) {
        return isModerate(left, at, depth - 1) && isIndexOrModerate(right, at, depth - 1);
      } else if (a.op().is("+") && sign < 0 && right.equals(Expr.Const.of(1))) {
        Node.Loop loop = loop(left);
        return loop != null
            && counter(loop).relation().equals("<")
            && reaches(counter(loop).from(), loop, -1, depth - 1);
      }
      return right instanceof Expr.Const c
          && c.value() instanceof Integer n
          && (a.op().is("/") && n > 1 || a.op().is(">>") && n > 0 && n < Integer.SIZE);
    }
    return false;
  }

  /** Whether an iteration of a loop around {@code at} is on this side of the bound. */
  private boolean isPassed(Expr bound, Node.Loop at, int sign) {
    return places.loops(places.blockOf(at)).stream()
        .map(Node.Loop::counter)
        .anyMatch(
            c -> c != null && c.to().equals(bound) && c.relation().equals(sign < 0 ? "<" : ">"));
  }

  /** Whether one is left between the index of a loop and the end of {@code int}. */
  private boolean indexReaches(Node.Loop l, int sign, int depth) {
    Node.Counter c = counter(l);
    return sign > 0 == c.step() > 0
        ? c.relation().length() == 1 || reaches(c.to(), l, sign, depth)
        : reaches(c.from(), l, sign, depth);
  }

  private boolean isIndexOrModerate(Expr e, Node.Loop at, int depth) {
    Node.Loop loop = loop(e);
    return isModerate(e, at, depth)
        || loop != null
            && isModerate(
                counter(loop).step() > 0 ? counter(loop).from() : counter(loop).to(), loop, depth);
  }
}
