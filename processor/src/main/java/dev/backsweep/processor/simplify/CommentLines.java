package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;

/** Drops comments over nothing, and those that repeat the one before. */
final class CommentLines {
  private CommentLines() {}

  static List<Stmt> rewrite(List<Stmt> body, Method method) {
    List<Stmt> out = new ArrayList<>();
    Stmt last = null;
    for (int i = 0; i < body.size(); i++) {
      Stmt s = body.get(i);
      if (!(s instanceof Stmt.Comment)) {
        out.add(Stmts.mapBlocks(s, b -> rewrite(b, method)));
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
