package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drops comments over nothing, and those that repeat the one before. */
final class CommentLines {
  private CommentLines() {}

  static List<Stmt> rewrite(List<Stmt> body, Method method) {
    return rewrite(body, (Stmt) null);
  }

  /** Rewrites a block below the comment {@code above}. */
  private static List<Stmt> rewrite(List<Stmt> body, @Nullable Stmt above) {
    List<Stmt> out = new ArrayList<>();
    Stmt last = above;
    for (int i = 0; i < body.size(); i++) {
      Stmt s = body.get(i);
      if (!(s instanceof Stmt.Comment)) {
        Stmt current = last;
        out.add(Stmts.mapBlocks(s, b -> rewrite(b, current)));
      } else if (heads(body, i) && !s.equals(last)) {
        out.add(s);
        last = s;
      }
    }
    return out;
  }

  private static boolean heads(List<Stmt> body, int i) {
    return i + 1 < body.size()
        && !(body.get(i + 1) instanceof Stmt.Comment)
        && !(body.get(i + 1) instanceof Stmt.Return);
  }
}
