package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
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
      width += of(e) + 2;
      operators += operators(e);
    }
    return width > LONGEST_LINE || operators > MOST_OPERATORS;
  }

  private static int of(Expr e) {
    int children = e.children().stream().mapToInt(c -> of(c) + 2).sum();
    if (e instanceof Expr.Use u) {
      return u.var().name().length();
    } else if (e instanceof Expr.Const c) {
      return String.valueOf(c.value()).length();
    } else if (e instanceof Expr.Apply a) {
      return children + (a.op().isMethod() ? 5 : 0) + a.op().name().length();
    } else if (e instanceof Expr.Foreign f) {
      return children + f.template().length();
    } else if (e instanceof Expr.Call c) {
      return children + c.callee().name().length() + 2;
    } else if (e instanceof Expr.StaticField f) {
      return f.name().length();
    }
    return children + (e instanceof Expr.Length ? 7 : 4);
  }

  private static int operators(Expr e) {
    boolean counts =
        !(e instanceof Expr.Use) && !(e instanceof Expr.Const) && !(e instanceof Expr.Element);
    return (counts ? 1 : 0) + e.children().stream().mapToInt(Width::operators).sum();
  }
}
