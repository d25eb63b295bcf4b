package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.List;

/** Runs the rewrites, in order, until nothing changes. */
public final class Simplifier {
  /**
   * A bound that no body comes near; a pair of rewrites that undo each other must not hang the
   * compiler.
   */
  private static final int MOST_STEPS = 1_000;

  private static final List<Rewrite> REWRITES =
      List.of(
          Expressions::rewrite,
          Branches::rewrite,
          Joining::rewrite,
          Copies::rewrite,
          Sinking::rewrite,
          Substitution::rewrite,
          Narrowing::rewrite,
          Merging::rewrite,
          Coalescing::rewrite,
          Zeroing::rewrite,
          Invariants::rewrite,
          DeadCode::rewrite,
          Unreachable::rewrite,
          CommentLines::rewrite);

  private Simplifier() {}

  /** Simplifies a body of which nothing more is known. */
  public static List<Stmt> simplify(List<Stmt> body, List<Var> params) {
    return simplify(body, Method.of(params));
  }

  /** Simplifies the complete body of a method, its return statement included. */
  public static List<Stmt> simplify(List<Stmt> body, Method method) {
    Body now = Body.of(Uniquely.declared(body, method), method);
    if (Stmts.any(now.statements(), s -> s instanceof Stmt.Jump)) {
      return Expressions.rewrite(now);
    }
    int idle = 0;
    for (int i = 0; idle < REWRITES.size() && i < MOST_STEPS; i++) {
      List<Stmt> next = REWRITES.get(i % REWRITES.size()).apply(now);
      if (Stmts.areSame(next, now.statements())) {
        idle++;
      } else {
        idle = 0;
        now = now.rewritten(next);
      }
    }
    return now.statements();
  }
}
