package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;

/** What Java allows between the parentheses of a {@code for}. */
final class LoopHeader {
  private LoopHeader() {}

  /**
   * Whether the statements can be a {@code for}'s first part: declarations of one type, or
   * expressions.
   */
  static boolean fits(List<Stmt> init) {
    if (isListOfExpressions(init)) {
      return true;
    }
    Type type = init.get(0) instanceof Stmt.Declare d ? d.var().type() : Type.VOID;
    return init.stream()
        .allMatch(
            s -> s instanceof Stmt.Declare d && d.init() != null && d.var().type().equals(type));
  }

  static boolean isListOfExpressions(List<Stmt> statements) {
    return statements.stream()
        .allMatch(
            s -> s instanceof Stmt.Assign || s instanceof Stmt.Store || s instanceof Stmt.Eval);
  }

  /** The body with the update as its end, for loops whose header cannot hold it. */
  static List<Stmt> appended(List<Stmt> body, List<Stmt> update) {
    if (!update.isEmpty() && body.stream().anyMatch(LoopHeader::mayContinue)) {
      throw new IllegalArgumentException("continue would skip the update: " + update);
    }
    List<Stmt> all = new ArrayList<>(body);
    all.addAll(update);
    return all;
  }

  private static boolean mayContinue(Stmt s) {
    if (s instanceof Stmt.If branch) {
      return branch.then().stream().anyMatch(LoopHeader::mayContinue)
          || branch.orElse().stream().anyMatch(LoopHeader::mayContinue);
    }
    if (s instanceof Stmt.Labeled labeled) {
      return labeled.body().stream().anyMatch(LoopHeader::mayContinue);
    }
    return s instanceof Stmt.Jump jump && !jump.isBreak();
  }
}
