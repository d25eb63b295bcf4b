package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins two branches on one condition that follow each other: where the reverse sweep starts right
 * behind a branch of the forward sweep, {@code if (c) {a} if (c) {b}} becomes {@code if (c) {a b}}.
 * Outer ones first: that brings together those inside of them.
 */
final class Joining {
  private Joining() {}

  static List<Stmt> rewrite(Body body) {
    return block(body.statements());
  }

  private static List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>(block);
    for (int i = out.size() - 2; i >= 0; i--) {
      int next = nextBranch(out, i + 1);
      if (out.get(i) instanceof Stmt.If first
          && next < out.size()
          && out.get(next) instanceof Stmt.If second
          && first.condition().equals(second.condition())
          && isKept(first)) {
        List<Stmt> range = out.subList(i, next + 1);
        List<Stmt> joined = new ArrayList<>(range.subList(1, range.size() - 1));
        List<Stmt> comments =
            joined.stream()
                .filter(s -> s instanceof Stmt.Comment c && !CommentLines.repeatsCondition(c))
                .toList();
        joined.removeIf(s -> s instanceof Stmt.Comment);
        joined.add(joined(first, comments, second));
        range.clear();
        out.addAll(i, joined);
      }
    }
    out.replaceAll(s -> Stmts.mapBlocks(s, b -> block(b)));
    return out;
  }

  /** The first statement from {@code at} on that may not just as well stand earlier. */
  private static int nextBranch(List<Stmt> block, int at) {
    int i = at;
    while (i < block.size()
        && (block.get(i) instanceof Stmt.Comment
            || block.get(i) instanceof Stmt.Declare d
                && (d.init() == null || d.init() instanceof Expr.Const))) {
      i++;
    }
    return i;
  }

  /** Whether the condition is the same behind the branch. */
  private static boolean isKept(Stmt.If branch) {
    Expr c = branch.condition();
    return !Effects.anyActs(c)
        && !Stmts.any(c, Effects::readsMemory)
        && !Stmts.any(
            List.of(branch),
            s -> {
              Var set = Stmts.target(s);
              return set != null && Uses.in(c, set);
            });
  }

  private static Stmt joined(Stmt.If first, List<Stmt> comments, Stmt.If second) {
    return new Stmt.If(
        first.condition(),
        joined(first.then(), comments, second.then()),
        joined(first.orElse(), comments, second.orElse()),
        first.origin());
  }

  private static List<Stmt> joined(List<Stmt> first, List<Stmt> comments, List<Stmt> second) {
    List<Stmt> out = new ArrayList<>(first);
    out.addAll(comments);
    out.addAll(second);
    return out;
  }
}
