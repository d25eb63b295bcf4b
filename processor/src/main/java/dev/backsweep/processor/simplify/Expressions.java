package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Applies the rules on expressions, from the leaves up. */
final class Expressions {
  private static final List<UnaryOperator<Expr>> RULES =
      List.of(
          Constants::fold,
          Casts::simplify,
          Signs::simplify,
          NeutralElements::simplify,
          Integers::simplify,
          Logic::simplify);

  private Expressions() {}

  static List<Stmt> rewrite(Body body) {
    return block(body.statements(), body.simplified());
  }

  private static List<Stmt> block(List<Stmt> block, Set<Stmt> simplified) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      Stmt inner = Stmts.mapBlocks(s, b -> block(b, simplified));
      if (simplified.contains(inner)) {
        out.add(inner);
      } else {
        Stmt simple = Stmts.mapExpressions(inner, Expressions::simplify);
        simplified.add(simple);
        out.add(simple);
      }
    }
    return out;
  }

  static Expr simplify(Expr e) {
    if (e.children().isEmpty()) {
      return e;
    }
    Expr now = e.mapChildren(Expressions::simplify);
    for (UnaryOperator<Expr> rule : RULES) {
      Expr next = rule.apply(now);
      if (next != now) {
        return simplify(next);
      }
    }
    return now;
  }
}
