package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the zeroing of an adjoint with what is added to it next: {@code a[i] = 0; a[i] += e}
 * becomes {@code a[i] = e}.
 */
final class Zeroing {
  /** How many statements are searched at most; a bound on the time this takes. */
  private static final int FARTHEST = 64;

  private final Elements elements;

  private Zeroing(Body body) {
    this.elements = new Elements(body);
  }

  static List<Stmt> rewrite(Body body) {
    List<Stmt> all = body.statements();
    return Stmts.any(all, Zeroing::isZeroing) ? new Zeroing(body).block(all) : all;
  }

  private List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>();
    block.forEach(s -> out.add(Stmts.mapBlocks(s, this::block)));
    for (int i = out.size() - 1; i >= 0; i--) {
      if (out.get(i) instanceof Stmt.Store s && isZeroing(s)) {
        join(s, i, out);
      }
    }
    return out;
  }

  private static boolean isZeroing(Stmt statement) {
    return statement instanceof Stmt.Store s
        && Footprint.isReverse(s)
        && s.array() instanceof Expr.Use
        && s.value() instanceof Expr.Const c
        && c.value() instanceof Number n
        && n.doubleValue() == 0
        && c.type().isReal();
  }

  private void join(Stmt.Store zero, int at, List<Stmt> block) {
    Expr element = Expr.Element.of(zero.array(), zero.index());
    for (int i = at + 1; i < Math.min(block.size(), at + FARTHEST); i++) {
      Stmt s = block.get(i);
      if (s instanceof Stmt.Store t
          && t.array().equals(zero.array())
          && t.index().equals(zero.index())) {
        Expr added = added(t.value(), element);
        if (added != null && !elements.mayTouch(added, zero.array(), zero.index())) {
          block.set(i, new Stmt.Store(t.array(), t.index(), added, t.origin()));
          block.remove(at);
        }
        return;
      }
      Var target = Stmts.target(s);
      boolean moves =
          target != null && Uses.in(element, target)
              || s instanceof Stmt.Return
              || s instanceof Stmt.Throw
              || s instanceof Stmt.Jump;
      if (moves || assigns(s, element) || elements.mayTouch(s, zero.array(), zero.index())) {
        return;
      }
    }
  }

  /** Whether a statement inside {@code s} assigns what the element's place depends on. */
  private static boolean assigns(Stmt s, Expr element) {
    return Stmts.any(
        Stmts.blocks(s).stream().flatMap(List::stream).toList(),
        x -> {
          Var target = Stmts.target(x);
          return x instanceof Stmt.Return
              || target != null && Stmts.any(element, e -> e.equals(new Expr.Use(target)));
        });
  }

  /** What {@code value} adds to the element; null if it is not a sum with it. */
  private static @Nullable Expr added(Expr value, Expr element) {
    if (!(value instanceof Expr.Apply a) || a.children().size() != 2) {
      return null;
    }
    Expr left = a.children().get(0);
    Expr right = a.children().get(1);
    if (a.op().is("+") && (left.equals(element) || right.equals(element))) {
      return left.equals(element) ? right : left;
    }
    return a.op().is("-") && left.equals(element) ? Shape.negated(right) : null;
  }
}
