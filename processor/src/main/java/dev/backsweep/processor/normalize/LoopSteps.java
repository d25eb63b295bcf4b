package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the step of a test like {@code i-- > 0} to where it takes effect, the start of the body and
 * the code behind the loop. What is left counts like any other loop.
 */
final class LoopSteps {
  private LoopSteps() {}

  /**
   * What {@code l} becomes: a loop, and the steps behind it.
   *
   * @param labeled whether jumps may name the loop, which then must stay the only statement
   */
  static List<Stmt> of(Stmt.Loop l, boolean labeled) {
    List<Stmt> steps = new ArrayList<>();
    Stmt.If test = new Stmt.If(l.condition(), List.of(), List.of(), l.origin());
    test = (Stmt.If) PostIncrements.delay(test, steps);
    if (!l.testFirst() || steps.isEmpty() || !Purity.isPure(test.condition())) {
      return List.of(l);
    }
    List<Var> own = l.init().stream().map(Stmts::target).toList();
    List<Stmt> behind = steps.stream().filter(s -> !own.contains(Stmts.target(s))).toList();
    if (!behind.isEmpty() && (labeled || breaks(l.body()))) {
      return List.of(l);
    }
    List<Stmt> body = new ArrayList<>(steps);
    body.addAll(l.body());
    List<Stmt> out = new ArrayList<>();
    out.add(new Stmt.Loop(l.init(), test.condition(), l.update(), body, true, l.origin()));
    out.addAll(behind);
    return out;
  }

  /** Whether a {@code break} without a label leaves the loop around {@code body}. */
  private static boolean breaks(List<Stmt> body) {
    return body.stream()
        .anyMatch(
            s ->
                s instanceof Stmt.Jump j && j.isBreak() && j.label().isEmpty()
                    || !(s instanceof Stmt.Loop)
                        && Stmts.blocks(s).stream().anyMatch(LoopSteps::breaks));
  }
}
