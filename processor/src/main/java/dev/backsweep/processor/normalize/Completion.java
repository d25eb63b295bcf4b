package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Stmt;
import java.util.List;

/**
 * Tells whether control can reach the end of a statement (JLS 14.22), once {@link Targets} has
 * labelled the jumps.
 */
final class Completion {
  private Completion() {}

  static boolean reachesEnd(List<Stmt> stmts) {
    return stmts.stream().allMatch(Completion::reachesEnd);
  }

  /** Like {@link #reachesEnd(List)} for statements of which only the last may end otherwise. */
  static boolean endsReachable(List<Stmt> stmts) {
    return stmts.isEmpty() || reachesEnd(stmts.get(stmts.size() - 1));
  }

  static boolean reachesEnd(Stmt s) {
    if (s instanceof Stmt.Jump || s instanceof Stmt.Throw || s instanceof Stmt.Return) {
      return false;
    }
    if (s instanceof Stmt.If i) {
      return reachesEnd(i.then()) || reachesEnd(i.orElse());
    }
    if (s instanceof Stmt.Labeled l) {
      return reachesEnd(l.body()) || hasJumpTo(l);
    }
    return !(s instanceof Stmt.Loop l && Code.isTrue(l.condition()));
  }

  private static boolean hasJumpTo(Stmt.Labeled l) {
    return Targets.left(l.body()).contains(l.label());
  }
}
