package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a function structured: branches, loops that test first and end by their condition alone,
 * one return at the end.
 *
 * <p>A jump to what follows anyway disappears, and what follows a branch that jumps moves into the
 * other branch. A flag is needed only where a jump leaves a loop, or a branch whose end can be
 * reached too.
 */
final class Jumps {
  private static final int SMALL = 12;

  private final Map<String, Flag> flags = new LinkedHashMap<>();
  private final Vars vars;

  private Jumps(Vars vars) {
    this.vars = vars;
  }

  static Function of(Function f, Vars vars) {
    Var result = f.result().equals(Type.VOID) ? null : vars.fresh("result", f.result());
    Stmt.Labeled body = Targets.of(f.body(), result);
    Jumps pass = new Jumps(vars);
    List<Stmt> out = new ArrayList<>();
    pass.structure(body.body(), new TreeSet<>(List.of(Targets.RETURN)), out);
    pass.declareFlag(Targets.RETURN, out);
    if (result != null && Completion.reachesEnd(out)) {
      returnResult(result, out);
    }
    return f.withBody(out);
  }

  private static void returnResult(Var result, List<Stmt> body) {
    int first = 0;
    while (first < body.size() && !Code.mentions(body.get(first), result)) {
      first++;
    }
    Origin origin = Origin.NONE;
    if (first < body.size() && body.get(first) instanceof Stmt.Assign a) {
      origin = a.origin();
      if (first == body.size() - 1 && Purity.isPure(a.value())) {
        body.set(first, new Stmt.Return(a.value(), origin));
        return;
      }
      body.set(first, new Stmt.Declare(result, a.value(), origin));
    } else {
      body.add(first, new Stmt.Declare(result, null, origin));
    }
    body.add(new Stmt.Return(new Expr.Use(result), origin));
  }

  /**
   * Appends {@code stmts} without jumps to {@code out}.
   *
   * @param tail the labels whose targets are what follows the end of {@code stmts}
   */
  private void structure(List<Stmt> stmts, Set<String> tail, List<Stmt> out) {
    for (int i = 0; i < stmts.size(); i++) {
      Stmt s = stmts.get(i);
      List<Stmt> rest = Completion.reachesEnd(s) ? stmts.subList(i + 1, stmts.size()) : List.of();
      Set<String> left = Targets.left(List.of(s));
      Stmt.Loop loop = loopOf(s);
      if (loop != null) {
        loop((Stmt.Labeled) s, loop, out);
      } else if (s instanceof Stmt.Labeled block) {
        block(block, rest, tail, out);
        return;
      } else if (s instanceof Stmt.If branch && !left.isEmpty()) {
        jumpingBranch(branch, rest, tail, out);
        return;
      } else if (s instanceof Stmt.If branch) {
        out.addAll(branch(branch, list(branch.then(), none()), list(branch.orElse(), none())));
      } else if (s instanceof Stmt.Jump jump) {
        if (!tail.contains(jump.label())) {
          out.add(flag(jump.label()).take(jump.origin()));
        }
      } else {
        out.add(s);
      }
      if (!left.isEmpty()) {
        unlessLeft(left, rest, tail, out);
        return;
      }
      if (!Completion.reachesEnd(s)) {
        return;
      }
    }
  }

  private List<Stmt> list(List<Stmt> stmts, Set<String> tail) {
    List<Stmt> out = new ArrayList<>();
    structure(stmts, tail, out);
    return out;
  }

  private static Set<String> none() {
    return new TreeSet<>();
  }

  private static List<Stmt> concat(List<Stmt> a, List<Stmt> b) {
    List<Stmt> out = new ArrayList<>(a);
    out.addAll(b);
    return out;
  }

  /** The loop that {@link Targets} wrapped in the block {@code s}, or null. */
  private static Stmt.@Nullable Loop loopOf(Stmt s) {
    return s instanceof Stmt.Labeled l
            && l.body().size() == 1
            && l.body().get(0) instanceof Stmt.Loop loop
        ? loop
        : null;
  }

  /** Executes {@code rest} if no jump to {@code left} was taken. */
  private void unlessLeft(Set<String> left, List<Stmt> rest, Set<String> tail, List<Stmt> out) {
    List<Stmt> guarded = list(rest, tail);
    if (!guarded.isEmpty()) {
      out.add(new Stmt.If(noneTaken(left), guarded, List.of(), Origin.NONE));
    }
  }

  private Expr noneTaken(Set<String> labels) {
    Expr test = Expr.Const.of(true);
    for (String label : labels) {
      test = Conditions.and(test, flag(label).notTaken());
    }
    return test;
  }

  private Flag flag(String label) {
    return flags.computeIfAbsent(label, l -> Flag.of(l, vars));
  }

  /** Declares the flag of {@code label}, if there is one, where it is first mentioned. */
  private void declareFlag(String label, List<Stmt> stmts) {
    Flag flag = flags.get(label);
    if (flag == null) {
      return;
    }
    for (int i = 0; i < stmts.size(); i++) {
      if (Code.mentions(stmts.get(i), flag.var())) {
        stmts.add(i, flag.declare());
        return;
      }
    }
  }

  private void block(Stmt.Labeled block, List<Stmt> rest, Set<String> tail, List<Stmt> out) {
    Set<String> left = Targets.left(block.body());
    if (!left.remove(block.label())) {
      structure(concat(block.body(), rest), tail, out);
      return;
    }
    Set<String> innerTail = rest.isEmpty() ? new TreeSet<>(tail) : none();
    innerTail.add(block.label());
    List<Stmt> inner = list(block.body(), innerTail);
    declareFlag(block.label(), inner);
    out.addAll(inner);
    if (left.isEmpty()) {
      structure(rest, tail, out);
    } else {
      unlessLeft(left, rest, tail, out);
    }
  }

  private void jumpingBranch(Stmt.If s, List<Stmt> rest, Set<String> tail, List<Stmt> out) {
    boolean thenEnds = Completion.reachesEnd(s.then());
    boolean elseEnds = Completion.reachesEnd(s.orElse());
    if (thenEnds && elseEnds && !isSmall(rest)) {
      out.addAll(branch(s, list(s.then(), none()), list(s.orElse(), none())));
      unlessLeft(Targets.left(List.of(s)), rest, tail, out);
      return;
    }
    List<Stmt> then = list(thenEnds ? concat(s.then(), rest) : s.then(), tail);
    List<Stmt> orElse = list(elseEnds ? concat(s.orElse(), rest) : s.orElse(), tail);
    out.addAll(branch(s, then, orElse));
  }

  /** Whether {@code stmts} are so few and simple that they may stand in both branches. */
  private static boolean isSmall(List<Stmt> stmts) {
    return Code.size(stmts) <= SMALL
        && stmts.stream().allMatch(s -> !(s instanceof Stmt.Declare) && Stmts.blocks(s).isEmpty());
  }

  /** {@code s} with other arms, as plainly as possible. */
  private List<Stmt> branch(Stmt.If s, List<Stmt> then, List<Stmt> orElse) {
    if (then.isEmpty() && orElse.isEmpty() && !Purity.mayThrow(s.condition())) {
      return List.of();
    }
    if (then.isEmpty() && !orElse.isEmpty()) {
      Expr condition = Conditions.not(s.condition());
      return branch(new Stmt.If(condition, orElse, then, s.origin()), orElse, then);
    }
    if (orElse.isEmpty() && then.size() == 1) {
      for (Flag flag : flags.values()) {
        if (then.get(0).equals(flag.take(Origin.NONE))) {
          return List.of(flag.takeIf(s.condition(), s.origin()));
        }
      }
    }
    return List.of(new Stmt.If(s.condition(), then, orElse, s.origin()));
  }

  /**
   * The loop ends when its condition fails or a jump out of it was taken. The update stays in the
   * head unless it would be executed once too often, after a jump, and that could be noticed.
   */
  private void loop(Stmt.Labeled block, Stmt.Loop l, List<Stmt> out) {
    Set<String> left = Targets.left(List.of(l));
    boolean updateInHead = l.testFirst() && mayEndIteration(l, !left.isEmpty());
    List<Stmt> body = updateInHead ? l.body() : concat(l.body(), l.update());
    Expr condition = l.condition();
    if (!l.testFirst()) {
      left.add(block.label());
      if (!Code.isTrue(condition)) {
        Var more = flag(block.label()).var();
        body = concat(body, List.of(new Stmt.Assign(more, condition, l.origin())));
        condition = Expr.Const.of(true);
      }
    } else if (left.isEmpty() && Code.isConstant(condition)) {
      left.add(block.label());
    }
    List<Stmt> loop = new ArrayList<>();
    List<Stmt> structured = list(body, none());
    loop.add(
        new Stmt.Loop(
            l.init(),
            Conditions.and(noneTaken(left), condition),
            updateInHead ? l.update() : List.of(),
            structured,
            true,
            l.origin()));
    declareFlag(block.label(), loop);
    out.addAll(loop);
  }

  /**
   * Whether the update may be executed at the end of every iteration, one that jumps out included.
   */
  private static boolean mayEndIteration(Stmt.Loop l, boolean jumpsOut) {
    List<Var> own = l.init().stream().map(Stmts::target).toList();
    return l.update().stream()
        .allMatch(
            s ->
                s instanceof Stmt.Assign a
                    && Purity.isPure(a.value())
                    && (!jumpsOut || own.contains(a.var()) && !Purity.mayThrow(a.value())));
  }
}
