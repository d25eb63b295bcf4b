package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.DefiniteAssignment;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Starts those variables at zero that Java would otherwise refuse to read because a flag hides that
 * they are assigned.
 */
final class Initialize {
  private Initialize() {}

  static Function of(Function f) {
    Set<Var> unassigned = DefiniteAssignment.readTooEarly(f);
    return unassigned.isEmpty() ? f : f.withBody(start(f.body(), unassigned));
  }

  private static List<Stmt> start(List<Stmt> stmts, Set<Var> unassigned) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : stmts) {
      if (s instanceof Stmt.Declare d && d.init() == null && unassigned.contains(d.var())) {
        out.add(new Stmt.Declare(d.var(), zero(d.var().type()), d.origin()));
      } else if (s instanceof Stmt.If i) {
        out.add(
            new Stmt.If(
                i.condition(),
                start(i.then(), unassigned),
                start(i.orElse(), unassigned),
                i.origin()));
      } else if (s instanceof Stmt.Loop l) {
        List<Stmt> body = start(l.body(), unassigned);
        out.add(new Stmt.Loop(l.init(), l.condition(), l.update(), body, true, l.origin()));
      } else {
        out.add(s);
      }
    }
    return out;
  }

  private static Expr zero(Type type) {
    return type instanceof Type.Scalar s ? Expr.Const.zero(s) : new Expr.Const(null, type);
  }
}
