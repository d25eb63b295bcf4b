package dev.backsweep.processor.prepare;

import dev.backsweep.processor.analysis.Memory;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters whose rows the function replaces or swaps. Their shadows are private: the caller's
 * buffer is in the order of what the array ends as, and has to be returned in the order of what it
 * started as.
 */
final class Rearranged {
  private Rearranged() {}

  static List<Var> of(Ssa ssa, Memory memory) {
    List<Var> all = new ArrayList<>();
    for (Var p : ssa.params()) {
      if (p.type() instanceof Type.Array a && a.rank() > 1 && isRearranged(p, ssa, memory)) {
        all.add(p);
      }
    }
    return all;
  }

  /** Whether an array, or one inside it, may get another row somewhere in the function. */
  static boolean isRearranged(Var p, Ssa ssa, Memory memory) {
    List<Memory.Cell> cells = new ArrayList<>();
    Memory.Cell cell = memory.of(new Expr.Use(p));
    for (Type t = p.type(); t instanceof Type.Array a && a.rank() > 1; t = a.element()) {
      cells.add(memory.key(cell));
      cell = cell.element();
    }
    boolean[] found = new boolean[1];
    Walk.nodes(
        ssa.body(),
        n -> {
          if (!(n instanceof Node.Put put) || put.value().type().isArray()) {
            found[0] |=
                memory.written(n).stream()
                    .anyMatch(w -> cells.stream().anyMatch(c -> memory.same(c, w)));
          }
        });
    return found[0];
  }
}
