package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops comments over nothing, and those that repeat the one before; moves them out of the way of
 * {@code else if}.
 */
final class CommentLines {
  private CommentLines() {}

  static List<Stmt> rewrite(Body body) {
    return rewrite(body.statements(), null);
  }

  /** Rewrites a block below the comment {@code above}. */
  private static List<Stmt> rewrite(List<Stmt> body, @Nullable Stmt above) {
    List<Stmt> out = new ArrayList<>();
    Stmt last = above;
    for (int i = 0; i < body.size(); i++) {
      Stmt s = body.get(i);
      if (!(s instanceof Stmt.Comment)) {
        Stmt current = last;
        out.add(chained(Stmts.mapBlocks(s, b -> rewrite(b, current))));
      } else if (heads(body, i) && !s.equals(last)) {
        out.add(s);
        last = s;
      }
    }
    return out;
  }

  /**
   * The branch with a comment that stands alone before the next one moved into that, or dropped if
   * it only says that a branch follows.
   */
  private static Stmt chained(Stmt s) {
    if (!(s instanceof Stmt.If branch
        && branch.orElse().size() == 2
        && branch.orElse().get(0) instanceof Stmt.Comment comment
        && branch.orElse().get(1) instanceof Stmt.If next)) {
      return s;
    }
    List<Stmt> then = new ArrayList<>(next.then());
    if (!repeatsCondition(comment)) {
      then.add(0, comment);
    }
    Stmt.If moved = new Stmt.If(next.condition(), then, next.orElse(), next.origin());
    return new Stmt.If(branch.condition(), branch.then(), List.of(moved), branch.origin());
  }

  /** Whether the comment says no more than the branch that follows it. */
  static boolean repeatsCondition(Stmt.Comment comment) {
    return comment.text().startsWith("if (");
  }

  private static boolean heads(List<Stmt> body, int i) {
    return i + 1 < body.size()
        && !(body.get(i + 1) instanceof Stmt.Comment)
        && !(body.get(i + 1) instanceof Stmt.Return);
  }
}
