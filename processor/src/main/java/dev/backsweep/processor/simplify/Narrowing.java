package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;

/** Moves a declaration into the one arm of a branch that knows the variable. */
final class Narrowing {
  private Narrowing() {}

  static List<Stmt> rewrite(List<Stmt> body, Method method) {
    List<Stmt> out = new ArrayList<>(body);
    for (int i = out.size() - 2; i >= 0; i--) {
      if (out.get(i) instanceof Stmt.Declare d
          && (d.init() == null || d.init() instanceof Expr.Const)) {
        narrow(d, i, out);
      }
    }
    out.replaceAll(s -> Stmts.mapBlocks(s, b -> rewrite(b, method)));
    return out;
  }

  private static void narrow(Stmt.Declare d, int at, List<Stmt> block) {
    int only = -1;
    for (int i = at + 1; i < block.size(); i++) {
      if (knows(block.get(i), d.var())) {
        if (only >= 0) {
          return;
        }
        only = i;
      }
    }
    if (only >= 0
        && block.get(only) instanceof Stmt.If branch
        && !Uses.in(branch.condition(), d.var())) {
      boolean then = branch.then().stream().anyMatch(s -> knows(s, d.var()));
      boolean orElse = branch.orElse().stream().anyMatch(s -> knows(s, d.var()));
      if (then != orElse) {
        block.set(
            only,
            new Stmt.If(
                branch.condition(),
                then ? with(d, branch.then()) : branch.then(),
                orElse ? with(d, branch.orElse()) : branch.orElse(),
                branch.origin()));
        block.remove(at);
      }
    }
  }

  private static boolean knows(Stmt s, Var v) {
    return Uses.in(s, v) || Uses.sets(s, v);
  }

  private static List<Stmt> with(Stmt first, List<Stmt> block) {
    List<Stmt> out = new ArrayList<>(List.of(first));
    out.addAll(block);
    return out;
  }
}
