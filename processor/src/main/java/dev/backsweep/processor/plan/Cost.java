package dev.backsweep.processor.plan;

import dev.backsweep.processor.ir.Expr;

/**
 * The cost model: an operation, conversion or element read counts one, variables and constants
 * nothing. What costs more than {@link #LIMIT} is stored rather than recomputed: a store and a load
 * take about as long as that many operations. Whether an operation may be recomputed at all is the
 * derivative table's to say.
 */
final class Cost {
  static final int LIMIT = 6;

  private Cost() {}

  static int of(Expr e) {
    int sum = e instanceof Expr.Use || e instanceof Expr.Const || e instanceof Expr.Length ? 0 : 1;
    for (Expr c : e.children()) {
      sum += of(c);
    }
    return sum;
  }
}
