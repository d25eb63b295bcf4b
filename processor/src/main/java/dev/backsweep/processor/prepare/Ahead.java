package dev.backsweep.processor.prepare;

import dev.backsweep.processor.analysis.Activity;
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

/**
 * Moves arithmetic in front of calls whose results it does not need. What a result is multiplied by
 * is then known before the call, and with it the adjoint of the result.
 */
public final class Ahead {
  private Ahead() {}

  public static Ssa of(Ssa ssa) {
    return new Ssa(ssa.function(), block(ssa.body()), ssa.result());
  }

  /** Each call starts a new section; arithmetic goes to the first one that has its operands. */
  private static Block block(Block b) {
    List<List<Node>> sections = new ArrayList<>();
    sections.add(new ArrayList<>());
    Map<Var, Integer> definedIn = new HashMap<>();
    for (Node n : b.nodes()) {
      if (Activity.call(n) != null) {
        sections.add(new ArrayList<>());
      }
      int section =
          n instanceof Node.Let l && isArithmetic(l.value())
              ? Walk.uses(l.value()).stream()
                  .mapToInt(v -> definedIn.getOrDefault(v, 0))
                  .max()
                  .orElse(0)
              : sections.size() - 1;
      sections.get(section).add(Walk.mapBlocks(n, Ahead::block));
      Walk.definitions(n).forEach(v -> definedIn.put(v, section));
    }
    return new Block(sections.stream().flatMap(List::stream).toList());
  }

  /** Whether this neither throws nor depends on anything but variables. */
  private static boolean isArithmetic(Expr e) {
    return e instanceof Expr.Apply && !DeadCode.mayThrowOrAct(e) && !Walk.any(e, Ahead::isMemory);
  }

  private static boolean isMemory(Expr e) {
    return !(e instanceof Expr.Apply || e instanceof Expr.Use || e instanceof Expr.Const);
  }
}
