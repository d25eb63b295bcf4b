package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides conditions that are known, and turns {@code if (c) {} else {..}} and {@code if (!c) {..}
 * else {..}} round.
 */
final class Branches {
  private Branches() {}

  static List<Stmt> rewrite(Body body) {
    return block(body.statements());
  }

  private static List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      Stmt inner = Stmts.mapBlocks(s, b -> block(b));
      if (inner instanceof Stmt.If i && i.condition() instanceof Expr.Const) {
        out.addAll(Shape.isConstant(i.condition(), true) ? i.then() : i.orElse());
      } else if (inner instanceof Stmt.Loop l
          && l.testFirst()
          && Shape.isConstant(l.condition(), false)) {
        out.addAll(l.init());
      } else {
        out.add(inner instanceof Stmt.If i ? turned(i) : inner);
      }
    }
    return out;
  }

  private static Stmt turned(Stmt.If i) {
    Expr positive = Shape.unary(i.condition(), "!");
    if (i.then().isEmpty() && !i.orElse().isEmpty()) {
      Expr opposite = Expressions.simplify(Shape.not(i.condition()));
      return new Stmt.If(opposite, i.orElse(), List.of(), i.origin());
    }
    return positive != null && !i.orElse().isEmpty()
        ? new Stmt.If(positive, /* then= */ i.orElse(), /* orElse= */ i.then(), i.origin())
        : i;
  }
}
