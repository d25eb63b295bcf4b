package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the fetching of a shadow's row down to where it is used, or to the reverse sweep, so that
 * reads of the primal that may throw come before it.
 */
final class Sinking {
  private final Regions regions;

  private Sinking(Body body) {
    this.regions = body.regions();
  }

  static List<Stmt> rewrite(Body body) {
    List<Stmt> all = body.statements();
    return Stmts.any(all, Sinking::isRow) ? new Sinking(body).block(all) : all;
  }

  private List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>();
    block.forEach(s -> out.add(Stmts.mapBlocks(s, this::block)));
    for (int i = out.size() - 2; i >= 0; i--) {
      if (out.get(i) instanceof Stmt.Declare d && isRow(d)) {
        sink(d, i, out);
      }
    }
    return out;
  }

  private static boolean isRow(Stmt s) {
    return s instanceof Stmt.Declare d
        && Footprint.isReverse(d)
        && d.var().type().isArray()
        && d.init() instanceof Expr.Element;
  }

  private void sink(Stmt.Declare d, int from, List<Stmt> block) {
    Footprint moved = new Footprint(regions);
    moved.add(d);
    int to = from;
    while (to + 1 < block.size() && !Footprint.isReverse(block.get(to + 1))) {
      Footprint passed = new Footprint(regions);
      passed.add(block.get(to + 1));
      if (!moved.commutesWith(passed)) {
        break;
      }
      to++;
    }
    block.remove(from);
    block.add(to, d);
  }
}
