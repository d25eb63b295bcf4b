package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Delays increments like the one of {@code a[i++] = x} until after the statement, where that makes
 * no difference: nothing that is evaluated later in it knows the variable. An exception makes none
 * either, since locals die with it.
 */
final class PostIncrements {
  private final Map<Expr, Expr> delayed = new IdentityHashMap<>();
  private final List<Stmt> after = new ArrayList<>();
  private final List<Expr> evaluated = new ArrayList<>();

  private PostIncrements() {}

  /**
   * {@code stmt} with the old values in place of its delayable increments.
   *
   * @param after receives the increments
   */
  static Stmt delay(Stmt stmt, List<Stmt> after) {
    PostIncrements pass = new PostIncrements();
    Stmts.expressions(stmt).forEach(pass::evaluate);
    pass.select(stmt);
    if (pass.delayed.isEmpty()) {
      return stmt;
    }
    after.addAll(pass.after);
    return Stmts.mapExpressions(stmt, pass::rewrite);
  }

  /**
   * Appends the nodes below {@code e} in the order of their evaluation, leaving out what is
   * evaluated at times only.
   */
  private void evaluate(Expr e) {
    Expr.Cond lazy = Evaluation.asConditional(e);
    if (e instanceof Expr.Update u && u.target() instanceof Expr.Use) {
      evaluate(u.value());
    } else if (e instanceof Expr.Update u) {
      u.target().children().forEach(this::evaluate);
      evaluate(u.value());
    } else if (lazy != null) {
      evaluate(lazy.condition());
      evaluated.add(e);
      return;
    } else {
      e.children().forEach(this::evaluate);
    }
    evaluated.add(e);
  }

  private void select(Stmt stmt) {
    Var assigned = Stmts.target(stmt);
    Expr root = stmt instanceof Stmt.Eval s ? s.expr() : null;
    for (int i = 0; i < evaluated.size(); i++) {
      if (evaluated.get(i) instanceof Expr.Update u
          && u.yieldsOld()
          && u.target() instanceof Expr.Use target
          && u != root
          && isStep(u)
          && !target.var().equals(assigned)
          && !knownElsewhere(target.var(), u, evaluated.subList(i + 1, evaluated.size()))) {
        delayed.put(u, target);
        Var old = u.old();
        Expr value = old == null ? u.value() : Code.replace(u.value(), old, target);
        after.add(new Stmt.Assign(target.var(), value, u.origin()));
      }
    }
  }

  /** Whether the new value depends on the old one only, as in {@code i + 1}. */
  private static boolean isStep(Expr.Update u) {
    return !Stmts.any(
        u.value(),
        e ->
            !(e instanceof Expr.Apply || e instanceof Expr.Const)
                && !(e instanceof Expr.Use use && use.var().equals(u.old())));
  }

  /**
   * Whether {@code v} is assigned anywhere else, or read in what is evaluated after {@code own}.
   */
  private boolean knownElsewhere(Var v, Expr.Update own, List<Expr> later) {
    boolean assigned =
        evaluated.stream().anyMatch(e -> Stmts.any(e, x -> x != own && isUpdateOf(x, v)));
    return assigned || later.stream().anyMatch(e -> reads(e, v));
  }

  private static boolean isUpdateOf(Expr e, Var v) {
    return e instanceof Expr.Update u && u.target().equals(new Expr.Use(v));
  }

  /**
   * Whether evaluating the node {@code e} itself reads {@code v}; of lazy nodes, whether anything
   * in their arms does.
   */
  private static boolean reads(Expr e, Var v) {
    if (Evaluation.asConditional(e) != null) {
      return e.children().stream().skip(1).anyMatch(c -> Code.uses(c, v));
    }
    return e instanceof Expr.Use use && use.var().equals(v);
  }

  private Expr rewrite(Expr e) {
    Expr old = delayed.get(e);
    if (old != null) {
      return old;
    }
    if (e instanceof Expr.Update u && u.target() instanceof Expr.Use) {
      return new Expr.Update(u.target(), u.old(), rewrite(u.value()), u.yieldsOld(), u.origin());
    }
    return e.mapChildren(this::rewrite);
  }
}
