package dev.backsweep.processor.prepare;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.rules.Rule;
import dev.backsweep.processor.rules.Rules;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an operation hands on to its operands. Costly parts that the forward sweep computes anyway,
 * such as the cosine that the derivative of a sine needs, are taken from there.
 */
public final class Partials {
  private final Places places;
  private final Powers powers;
  private final Map<Expr, List<Node.Let>> computed = new HashMap<>();

  private Partials(Places places, Powers powers) {
    this.places = places;
    this.powers = powers;
  }

  public static Partials of(Ssa ssa, Places places, Activity activity) {
    Partials p = new Partials(places, Powers.of(ssa, places, activity));
    Walk.nodes(
        ssa.body(),
        n -> {
          if (n instanceof Node.Let l && isCostly(l.value())) {
            p.computed.computeIfAbsent(l.value(), k -> new ArrayList<>()).add(l);
          }
        });
    return p;
  }

  private static boolean isCostly(Expr e) {
    return e instanceof Expr.Apply a && !Rules.isCheap(a.op());
  }

  /** How often the contribution to an operand is added. */
  public int multiplicity(Node.Let l) {
    Powers.Power power = powers.power(l.var());
    return power == null ? 1 : power.exponent();
  }

  /** Whether an operation hands nothing on to its operand {@code i}. */
  public boolean isZero(Node.Let l, Expr.Apply a, int i) {
    Powers.Power power = powers.power(l.var());
    boolean repeats = power != null && i == power.rest();
    return repeats || powers.isSilent(l.var()) || rule(a).isZero(i);
  }

  /**
   * The contribution of an operation to the adjoint of its operand {@code i}, to be added as often
   * as {@link #multiplicity} says.
   *
   * @param bar the adjoint of the operation's value
   */
  public Expr contribution(Node.Let l, Expr.Apply a, int i, Expr bar) {
    Expr y = new Expr.Use(l.var());
    if (isReciprocal(a)) {
      Op times = Op.binary("*", a.type());
      Expr product = Expr.Apply.of(times, bar, y);
      return Expr.Apply.of(times, Expr.Apply.of(Op.unary("-", a.type()), product), y);
    }
    return shared(rule(a).contribution(i, a.children(), y, bar), l);
  }

  /** The derivative of {@code 1 / b} is the negative square of the value: no second division. */
  private static boolean isReciprocal(Expr.Apply a) {
    return a.op().is("/")
        && a.type().isReal()
        && a.children().get(0) instanceof Expr.Const c
        && c.value() instanceof Number n
        && n.doubleValue() == 1;
  }

  private static Rule rule(Expr.Apply a) {
    return Rules.of(a).orElseThrow(() -> new IllegalStateException("no rule for " + a.op()));
  }

  private Expr shared(Expr e, Node.Let at) {
    for (Node.Let l : computed.getOrDefault(e, List.of())) {
      boolean before = places.order(l) < places.order(at);
      if (l.var().type().equals(e.type())
          && (places.blockOf(l) == places.blockOf(at)
              || before && places.isInside(places.blockOf(at), places.blockOf(l)))) {
        return new Expr.Use(l.var());
      }
    }
    return e.mapChildren(c -> shared(c, at));
  }
}
