package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
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
    return block(body.statements());
  }

  private static List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      Stmt inner = Stmts.mapBlocks(s, Expressions::block);
      out.add(Stmts.mapExpressions(inner, Expressions::simplify));
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
