package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Extent;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;

/** About how long a line an expression makes, and how much there is in it to think about. */
final class Width {
  private static final int LONGEST_LINE = 90;
  private static final int MOST_OPERATORS = 12;

  private Width() {}

  /** Whether the expressions of a statement are too much for a line. */
  static boolean isTooMuch(Stmt s) {
    int width = Stmts.target(s) == null ? 8 : 16;
    int operators = 0;
    for (Expr e : Stmts.expressions(s)) {
      width += Extent.of(e) + 2;
      operators += operators(e);
    }
    return width > LONGEST_LINE || operators > MOST_OPERATORS;
  }

  private static int operators(Expr e) {
    boolean counts =
        !(e instanceof Expr.Use) && !(e instanceof Expr.Const) && !(e instanceof Expr.Element);
    int all = counts ? 1 : 0;
    for (Expr c : e.children()) {
      all += operators(c);
    }
    return all;
  }
}
