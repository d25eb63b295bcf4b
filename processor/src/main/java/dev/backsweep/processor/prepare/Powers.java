package dev.backsweep.processor.prepare;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Products in which a value is a factor several times, as {@code 0.5 * v * v} or {@code x * x * x}:
 * of c xⁿ the derivative is n times the product without the last factor, which the forward sweep
 * has computed. So the factors before the last pass nothing on for it.
 */
final class Powers {
  /**
   * A product that is a power.
   *
   * @param base the position of the factor that the others repeat
   * @param exponent how often it is a factor, two or more
   */
  record Power(int base, int exponent) {
    /** The position of the other factors' product. */
    int rest() {
      return 1 - base;
    }
  }

  private final Places places;
  private final Activity activity;
  private final Map<Var, Power> powers = new HashMap<>();
  private final Set<Var> silent = new HashSet<>();

  private Powers(Places places, Activity activity) {
    this.places = places;
    this.activity = activity;
  }

  static Powers of(Ssa ssa, Places places, Activity activity) {
    Powers p = new Powers(places, activity);
    Walk.nodes(ssa.body(), p::find);
    p.powers.forEach(p::silence);
    Walk.nodes(ssa.body(), p::uses);
    if (ssa.result() != null) {
      p.silent.removeAll(Walk.uses(ssa.result()));
    }
    return p;
  }

  /** The power that a variable is defined as, or null. */
  @Nullable Power power(Var v) {
    return powers.get(v);
  }

  /** Whether the variable is nothing but the first factors of powers, so that it has no adjoint. */
  boolean isSilent(Var v) {
    return silent.contains(v);
  }

  private void find(Node n) {
    if (n instanceof Node.Let l && isProduct(l.value()) && activity.isActive(l.var())) {
      for (int base = 1; base >= 0; base--) {
        int exponent = exponent(l.value().children().get(base), l.value().children().get(1 - base));
        if (exponent > 1) {
          powers.put(l.var(), new Power(base, exponent));
          return;
        }
      }
    }
  }

  /** How often {@code base} is a factor of {@code rest * base}; 0 if another factor is active. */
  private int exponent(Expr base, Expr rest) {
    int exponent = 1;
    if (!activity.isActive(base)) {
      return 0;
    }
    Expr left = rest;
    while (!left.equals(base) && activity.isActive(left)) {
      Node definition = left instanceof Expr.Use u ? places.definition(u.var()) : null;
      if (!(definition instanceof Node.Let l && isProduct(l.value()))) {
        return 0;
      }
      List<Expr> factors = l.value().children();
      int at = factors.indexOf(base);
      if (at >= 0) {
        exponent++;
      } else {
        at = activity.isActive(factors.get(0)) ? 1 : 0;
        if (activity.isActive(factors.get(at))) {
          return 0;
        }
      }
      left = factors.get(1 - at);
    }
    return left.equals(base) ? exponent + 1 : exponent;
  }

  private static boolean isProduct(Expr e) {
    return e instanceof Expr.Apply a && a.op().is("*") && a.type().isReal();
  }

  private void silence(Var v, Power power) {
    Node.Let l = (Node.Let) places.definition(v);
    if (l != null
        && l.value().children().get(power.rest()) instanceof Expr.Use u
        && !u.equals(l.value().children().get(power.base()))) {
      silent.add(u.var());
    }
  }

  /** What is used otherwise has an adjoint. */
  private void uses(Node n) {
    Power power = n instanceof Node.Let l ? powers.get(l.var()) : null;
    for (Expr e : Walk.expressions(n)) {
      silent.removeAll(Walk.uses(power == null ? e : e.children().get(power.base())));
    }
  }
}
