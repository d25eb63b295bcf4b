package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins an assignment with the declaration before it: {@code double v; .. v = e} becomes {@code
 * double v = e}, and in the reverse sweep {@code double v = a; v = v + b} becomes {@code double v =
 * a + b}.
 */
final class Merging {
  private final Body body;

  private Merging(Body body) {
    this.body = body;
  }

  static List<Stmt> rewrite(Body body) {
    return new Merging(body).block(body.statements());
  }

  private List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      out.add(Stmts.mapBlocks(s, this::block));
    }
    for (int i = out.size() - 1; i >= 0; i--) {
      Stmt s = out.get(i);
      if (s instanceof Stmt.Declare d && d.init() == null) {
        declareLater(d, i, out);
      } else if (s instanceof Stmt.Declare d && d.init() != null && Footprint.isReverse(d)) {
        join(d, d.var(), d.init(), i, out);
      } else if (s instanceof Stmt.Assign a && Footprint.isReverse(a) && !reads(a, a.var())) {
        join(a, a.var(), a.value(), i, out);
      }
    }
    return out;
  }

  private void declareLater(Stmt.Declare d, int at, List<Stmt> block) {
    for (int i = at + 1; i < block.size(); i++) {
      Stmt s = block.get(i);
      if (s instanceof Stmt.Assign a && a.var().equals(d.var()) && !reads(a, a.var())) {
        block.set(i, new Stmt.Declare(d.var(), a.value(), a.origin()));
        block.remove(at);
        return;
      }
      if (body.reads(s, d.var()) || Uses.sets(s, d.var())) {
        return;
      }
    }
  }

  private boolean reads(Stmt.Assign s, Var v) {
    return body.facts(s).reads().contains(v);
  }

  /**
   * Joins {@code v = first} with the next {@code v = .. v ..}, if nothing but that comes between.
   */
  private static void join(Stmt s, Var v, Expr first, int at, List<Stmt> block) {
    if (at + 1 == block.size()
        || first instanceof Expr.Const
        || !(block.get(at + 1) instanceof Stmt.Assign next)
        || !next.var().equals(v)
        || !Footprint.isReverse(next)
        || !isLeftmost(next.value(), v)) {
      return;
    }
    Expr value = Uses.replace(next.value(), v, first);
    Stmt joined =
        s instanceof Stmt.Declare
            ? new Stmt.Declare(v, value, s.origin())
            : new Stmt.Assign(v, value, s.origin());
    if (!Width.isTooMuch(joined)) {
      block.set(at, joined);
      block.remove(at + 1);
    }
  }

  /** Whether the variable is read once, and first of all. */
  private static boolean isLeftmost(Expr e, Var v) {
    Expr first = e;
    while (!first.children().isEmpty()) {
      first = first.children().get(0);
    }
    int[] reads = {0};
    Stmts.forEach(e, x -> reads[0] += x.equals(new Expr.Use(v)) ? 1 : 0);
    return reads[0] == 1 && first.equals(new Expr.Use(v));
  }
}
