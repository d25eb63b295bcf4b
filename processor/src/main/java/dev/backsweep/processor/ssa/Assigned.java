package dev.backsweep.processor.ssa;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import java.util.Set;

/** The variables that statements assign. */
final class Assigned {
  private Assigned() {}

  static void collect(List<Stmt> statements, Set<Var> into) {
    for (Stmt s : statements) {
      if (s instanceof Stmt.Assign a) {
        into.add(a.var());
      } else if (s instanceof Stmt.Declare d) {
        into.add(d.var());
      } else if (s instanceof Stmt.If i) {
        collect(i.then(), into);
        collect(i.orElse(), into);
      } else if (s instanceof Stmt.Loop l) {
        collect(l.init(), into);
        collect(l.update(), into);
        collect(l.body(), into);
      }
    }
  }
}
