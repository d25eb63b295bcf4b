package dev.backsweep.processor.ir;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form that {@code normalize} promises, on top of what {@link Verifier#check} asks of any
 * function.
 *
 * <ul>
 *   <li>Expressions are pure. Only the whole value of a declaration or assignment may be a call, an
 *       impure foreign or an allocation; only a whole evaluated expression a call or foreign, or an
 *       assignment to a static field.
 *   <li>No jumps and no labels; one return, at the end, missing only if the end cannot be reached.
 *   <li>Loops test first, declare what they need in their init, and only assign pure values in
 *       their update. No condition is a constant expression.
 *   <li>Nothing is read that Java would not accept as assigned, nothing follows a throw.
 * </ul>
 */
final class NormalForm {
  private NormalForm() {}

  /** What is not normal about {@code f}; empty if it is. */
  static String problemOf(Function f) {
    List<Stmt> body = f.body();
    boolean returns = !body.isEmpty() && body.get(body.size() - 1) instanceof Stmt.Return;
    String problem = block(returns ? body.subList(0, body.size() - 1) : body);
    if (!problem.isEmpty()) {
      return problem;
    }
    if (returns && !arePure(Stmts.expressions(body.get(body.size() - 1)))) {
      return "returned value";
    }
    if (f.result().equals(Type.VOID) ? returns : reachesEnd(body)) {
      return "return";
    }
    Set<Var> early = DefiniteAssignment.readTooEarly(f);
    return early.isEmpty() ? "" : "not definitely assigned: " + early;
  }

  private static String block(List<Stmt> stmts) {
    for (int i = 0; i < stmts.size(); i++) {
      Stmt s = stmts.get(i);
      String problem = statement(s);
      if (problem.isEmpty() && i < stmts.size() - 1 && !reachesEnd(List.of(s))) {
        problem = "unreachable: " + stmts.get(i + 1);
      }
      if (!problem.isEmpty()) {
        return problem;
      }
      for (List<Stmt> b : Stmts.blocks(s)) {
        String inner = block(b);
        if (!inner.isEmpty()) {
          return inner;
        }
      }
    }
    return "";
  }

  /** Whether control can get behind {@code stmts}; of loops it always can. */
  private static boolean reachesEnd(List<Stmt> stmts) {
    return stmts.stream().allMatch(NormalForm::reachesEnd);
  }

  private static boolean reachesEnd(Stmt s) {
    if (s instanceof Stmt.If i) {
      return reachesEnd(i.then()) || reachesEnd(i.orElse());
    }
    return !(s instanceof Stmt.Throw || s instanceof Stmt.Return);
  }

  private static String statement(Stmt s) {
    boolean normal;
    if (s instanceof Stmt.Declare d) {
      normal = d.init() == null || isPureBelow(d.init());
    } else if (s instanceof Stmt.Assign a) {
      normal = isPureBelow(a.value());
    } else if (s instanceof Stmt.Throw t) {
      normal = isPureBelow(t.exception());
    } else if (s instanceof Stmt.Eval e) {
      normal = isEffect(e.expr());
    } else if (s instanceof Stmt.Loop l) {
      normal = isPure(l.condition()) && isNormal(l);
    } else if (s instanceof Stmt.Labeled || s instanceof Stmt.Jump || s instanceof Stmt.Return) {
      normal = false;
    } else {
      normal = arePure(Stmts.expressions(s));
    }
    return normal ? "" : "not normal: " + IrText.of(List.of(s));
  }

  private static boolean isNormal(Stmt.Loop l) {
    return l.testFirst()
        && !isConstant(l.condition())
        && l.init().stream().allMatch(s -> s instanceof Stmt.Declare d && d.init() != null)
        && l.init().stream().map(NormalForm::typeOfTarget).distinct().count() <= 1
        && l.update().stream().allMatch(s -> s instanceof Stmt.Assign a && isPure(a.value()));
  }

  private static @Nullable Type typeOfTarget(Stmt s) {
    Var target = Stmts.target(s);
    return target == null ? null : target.type();
  }

  private static boolean isConstant(Expr e) {
    return !Stmts.any(
        e, x -> x instanceof Expr.Foreign || x.children().isEmpty() && !(x instanceof Expr.Const));
  }

  private static boolean isEffect(Expr e) {
    if (e instanceof Expr.Update u) {
      return u.target() instanceof Expr.StaticField
          && u.old() == null
          && !u.yieldsOld()
          && isPure(u.value());
    }
    return (e instanceof Expr.Call || e instanceof Expr.Foreign) && arePure(e.children());
  }

  private static boolean arePure(List<Expr> exprs) {
    return exprs.stream().allMatch(NormalForm::isPure);
  }

  private static boolean isPureBelow(Expr e) {
    return !(e instanceof Expr.Update) && arePure(e.children());
  }

  private static boolean isPure(Expr e) {
    return !Stmts.any(
        e,
        x ->
            x instanceof Expr.Call
                || x instanceof Expr.Foreign f && !f.pure()
                || x instanceof Expr.NewArray
                || x instanceof Expr.ArrayLiteral
                || x instanceof Expr.CloneArray
                || x instanceof Expr.Update);
  }
}
