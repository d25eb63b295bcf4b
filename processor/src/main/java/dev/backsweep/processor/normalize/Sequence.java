package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves side effects out of expressions, in Java's evaluation order. Afterwards every expression is
 * pure, but for a call, allocation or impure foreign that is all a statement evaluates; an {@code
 * Update} remains only for a static field. Loops and jumps stay, except that a {@code do} loop may
 * have updates now, executed before its condition.
 */
final class Sequence implements Stmt.Cases<List<Stmt>> {
  private static final int REPEATABLE_STATEMENTS = 4;
  private static final int REPEATABLE_SIZE = 24;

  private final Evaluation evaluation;

  private Sequence(Vars vars) {
    this.evaluation = new Evaluation(vars);
  }

  static Function of(Function f, Vars vars) {
    return f.withBody(new Sequence(vars).all(f.body()));
  }

  private List<Stmt> all(List<Stmt> stmts) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : stmts) {
      evaluation.at(s.origin());
      if (s instanceof Stmt.Loop l) {
        for (Stmt part : LoopSteps.of(l, false)) {
          out.addAll(part.match(this));
        }
        continue;
      }
      List<Stmt> after = new ArrayList<>();
      Stmt simpler = isSimple(s) ? PostIncrements.delay(s, after) : s;
      out.addAll(simpler.match(this));
      out.addAll(after);
    }
    return out;
  }

  private static boolean isSimple(Stmt s) {
    return s instanceof Stmt.Declare
        || s instanceof Stmt.Assign
        || s instanceof Stmt.Store
        || s instanceof Stmt.Eval;
  }

  @Override
  public List<Stmt> declare(Stmt.Declare s) {
    if (s.init() == null) {
      return List.of(s);
    }
    List<Stmt> out = new ArrayList<>();
    evaluation.declare(s.var(), s.init(), s.origin(), out);
    return out;
  }

  @Override
  public List<Stmt> assign(Stmt.Assign s) {
    List<Stmt> out = new ArrayList<>();
    evaluation.assign(s.var(), s.value(), s.origin(), out);
    return out;
  }

  @Override
  public List<Stmt> store(Stmt.Store s) {
    List<Stmt> out = new ArrayList<>();
    List<Expr> parts = evaluation.operands(List.of(s.array(), s.index(), s.value()), out);
    out.add(new Stmt.Store(parts.get(0), parts.get(1), parts.get(2), s.origin()));
    return out;
  }

  @Override
  public List<Stmt> eval(Stmt.Eval s) {
    List<Stmt> out = new ArrayList<>();
    if (s.expr() instanceof Expr.Update u) {
      evaluation.effect(u, out);
      return out;
    }
    Expr rest = evaluation.root(s.expr(), out);
    if (rest instanceof Expr.Call || rest instanceof Expr.Foreign) {
      out.add(new Stmt.Eval(rest, s.origin()));
    } else if (Purity.mayThrow(rest) && rest.type() != Type.VOID) {
      evaluation.save(rest, out);
    }
    return out;
  }

  @Override
  public List<Stmt> branch(Stmt.If s) {
    List<Stmt> out = new ArrayList<>();
    Expr condition = evaluation.pure(s.condition(), out);
    out.add(new Stmt.If(condition, all(s.then()), all(s.orElse()), s.origin()));
    return out;
  }

  @Override
  public List<Stmt> loop(Stmt.Loop s) {
    List<Stmt> out = new ArrayList<>(all(s.init()));
    evaluation.at(s.origin());
    List<Stmt> test = new ArrayList<>();
    Expr condition = evaluation.pure(s.condition(), test);
    List<Stmt> update = new ArrayList<>(all(s.update()));
    List<Stmt> body = all(s.body());
    if (!s.testFirst()) {
      update.addAll(test);
    } else if (isRepeatable(test)) {
      out.addAll(test);
      update.addAll(test.stream().map(Sequence::asAssignment).toList());
    } else {
      List<Stmt> leave = List.of(new Stmt.Jump(true, "", s.origin()));
      List<Stmt> testedBody = new ArrayList<>(test);
      testedBody.add(new Stmt.If(condition, List.of(), leave, s.origin()));
      testedBody.addAll(body);
      condition = Expr.Const.of(true);
      body = testedBody;
    }
    int head = headStart(out);
    List<Stmt> init = List.copyOf(out.subList(head, out.size()));
    out.subList(head, out.size()).clear();
    out.add(new Stmt.Loop(init, condition, update, body, s.testFirst(), s.origin()));
    return out;
  }

  /**
   * Whether the statements of a loop's test are so few that they may stand both before the loop and
   * in its update.
   */
  private static boolean isRepeatable(List<Stmt> test) {
    return test.size() <= REPEATABLE_STATEMENTS
        && Code.size(test) <= REPEATABLE_SIZE
        && test.stream()
            .allMatch(
                s ->
                    Stmts.target(s) != null
                        && Stmts.expressions(s).stream().allMatch(Purity::isPure));
  }

  private static Stmt asAssignment(Stmt s) {
    return s instanceof Stmt.Declare d && d.init() != null
        ? new Stmt.Assign(d.var(), d.init(), d.origin())
        : s;
  }

  /**
   * Where the longest suffix begins that Java can write as the init of a {@code for}: declarations
   * of one type.
   */
  private static int headStart(List<Stmt> stmts) {
    int start = stmts.size();
    while (start > 0
        && stmts.get(start - 1) instanceof Stmt.Declare d
        && d.init() != null
        && d.var().type().equals(((Stmt.Declare) stmts.get(stmts.size() - 1)).var().type())) {
      start--;
    }
    return start;
  }

  @Override
  public List<Stmt> labeled(Stmt.Labeled s) {
    int last = s.body().size() - 1;
    if (last < 0 || !(s.body().get(last) instanceof Stmt.Loop l)) {
      return List.of(new Stmt.Labeled(s.label(), all(s.body()), s.origin()));
    }
    List<Stmt> body = new ArrayList<>(all(s.body().subList(0, last)));
    LoopSteps.of(l, true).forEach(part -> body.addAll(part.match(this)));
    return List.of(new Stmt.Labeled(s.label(), body, s.origin()));
  }

  @Override
  public List<Stmt> jump(Stmt.Jump s) {
    return List.of(s);
  }

  @Override
  public List<Stmt> fail(Stmt.Throw s) {
    List<Stmt> out = new ArrayList<>();
    Expr exception = evaluation.root(s.exception(), out);
    out.add(new Stmt.Throw(exception, s.origin()));
    return out;
  }

  /** A call or allocation may remain the returned value here; jumps are next. */
  @Override
  public List<Stmt> result(Stmt.Return s) {
    if (s.value() == null) {
      return List.of(s);
    }
    List<Stmt> out = new ArrayList<>();
    Expr.Cond lazy = Evaluation.asConditional(s.value());
    if (lazy == null || Purity.isPure(lazy.then()) && Purity.isPure(lazy.orElse())) {
      out.add(new Stmt.Return(evaluation.root(s.value(), out), s.origin()));
      return out;
    }
    Expr condition = evaluation.pure(lazy.condition(), out);
    out.add(
        new Stmt.If(
            condition,
            result(new Stmt.Return(lazy.then(), s.origin())),
            result(new Stmt.Return(lazy.orElse(), s.origin())),
            s.origin()));
    return out;
  }

  @Override
  public List<Stmt> comment(Stmt.Comment s) {
    return List.of(s);
  }
}
