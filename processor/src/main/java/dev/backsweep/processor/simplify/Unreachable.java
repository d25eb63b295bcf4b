package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import java.util.ArrayList;
import java.util.List;

/** Drops statements behind one that never completes; javac would not have them. */
final class Unreachable {
  private Unreachable() {}

  static List<Stmt> rewrite(Body body) {
    return block(body.statements());
  }

  private static List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      out.add(Stmts.mapBlocks(s, b -> block(b)));
      if (!completes(s)) {
        break;
      }
    }
    return out;
  }

  private static boolean completes(Stmt s) {
    if (s instanceof Stmt.If i) {
      return completes(i.then()) || completes(i.orElse());
    }
    if (s instanceof Stmt.Loop l) {
      return !Shape.isConstant(l.condition(), true) && (l.testFirst() || completes(l.body()));
    }
    if (s instanceof Stmt.Labeled l) {
      return completes(l.body());
    }
    return !(s instanceof Stmt.Return || s instanceof Stmt.Throw);
  }

  private static boolean completes(List<Stmt> block) {
    return block.stream().allMatch(Unreachable::completes);
  }
}
