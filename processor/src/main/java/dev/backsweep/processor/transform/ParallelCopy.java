package dev.backsweep.processor.transform;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several assignments that happen at once, put into an order in which they can be done one by one.
 */
final class ParallelCopy {
  private ParallelCopy() {}

  static List<Stmt> sequence(Map<Var, Expr> copies, Origin origin, Vars vars) {
    Map<Var, Expr> open = new LinkedHashMap<>(copies);
    open.entrySet().removeIf(e -> e.getValue().equals(new Expr.Use(e.getKey())));
    List<Stmt> out = new ArrayList<>();
    while (!open.isEmpty()) {
      Var ready = null;
      for (Var candidate : open.keySet()) {
        boolean read =
            open.entrySet().stream()
                .anyMatch(
                    e ->
                        !e.getKey().equals(candidate)
                            && Walk.uses(e.getValue()).contains(candidate));
        if (!read) {
          ready = candidate;
          break;
        }
      }
      if (ready == null) {
        Var cyclic = open.keySet().iterator().next();
        Var saved = vars.fresh(cyclic.name(), cyclic.type());
        out.add(new Stmt.Declare(saved, Code.use(cyclic), origin));
        open.replaceAll((v, e) -> Walk.substitute(e, u -> Code.use(u.equals(cyclic) ? saved : u)));
      } else {
        out.add(
            new Stmt.Assign(ready, java.util.Objects.requireNonNull(open.remove(ready)), origin));
      }
    }
    return out;
  }
}
