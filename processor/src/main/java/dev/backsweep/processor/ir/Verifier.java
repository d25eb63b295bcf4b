package dev.backsweep.processor.ir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a function is well formed: every node has the types that it needs, every variable is
 * declared once and used where it is in scope. {@link #normal} checks the normal form as well.
 */
public final class Verifier implements Stmt.Cases<Boolean> {
  private final Function function;
  private final Set<Var> declared = new LinkedHashSet<>();
  private Set<Var> scope = new LinkedHashSet<>();

  private Verifier(Function function) {
    this.function = function;
  }

  /**
   * Returns {@code f} if it is well formed.
   *
   * @throws IllegalStateException if not; the message holds the code
   */
  public static Function check(Function f) {
    Verifier verifier = new Verifier(f);
    verifier.require(f.params().size() == f.callee().params().size(), "number of parameters");
    for (int i = 0; i < f.params().size(); i++) {
      verifier.declare(f.params().get(i));
      Type type = f.params().get(i).type();
      verifier.require(type.equals(f.callee().params().get(i)), f.params().get(i));
    }
    verifier.block(f.body());
    return f;
  }

  /**
   * Returns {@code f} if it is well formed and has the form that {@code normalize} promises.
   *
   * @throws IllegalStateException if not; the message holds the code
   */
  public static Function normal(Function f) {
    check(f);
    String problem = NormalForm.problemOf(f);
    if (!problem.isEmpty()) {
      throw failure(f, problem);
    }
    return f;
  }

  private static IllegalStateException failure(Function f, Object what) {
    return new IllegalStateException("malformed: " + what + " in\n" + IrText.of(f));
  }

  private void require(boolean condition, Object what) {
    if (!condition) {
      throw failure(function, what);
    }
  }

  private void declare(Var v) {
    require(declared.add(v), "declared twice: " + v);
    scope.add(v);
  }

  /** Variables declared in {@code stmts} end with them. */
  private void block(List<Stmt> stmts) {
    Set<Var> outer = scope;
    scope = new LinkedHashSet<>(outer);
    stmts.forEach(s -> s.match(this));
    scope = outer;
  }

  private void expr(Expr e, Type wanted) {
    expr(e);
    require(fits(e, wanted), "a " + wanted + ": " + e);
  }

  private void expr(@Nullable Expr e) {
    if (e == null) {
      return;
    }
    if (e instanceof Expr.Use u) {
      require(scope.contains(u.var()), "not in scope: " + u.var());
    }
    if (e instanceof Expr.Update u) {
      update(u);
    } else {
      e.children().forEach(this::expr);
    }
    String problem = Types.problemOf(e);
    require(problem.isEmpty(), problem);
  }

  private void update(Expr.Update u) {
    expr(u.target());
    if (u.old() != null) {
      declare(u.old());
      require(u.old().type().equals(u.type()), u);
    }
    expr(u.value(), u.type());
    scope.remove(u.old());
  }

  private static boolean fits(Expr e, Type wanted) {
    return Types.fits(e.type(), wanted) || e instanceof Expr.Const c && c.value() == null;
  }

  @Override
  public Boolean declare(Stmt.Declare s) {
    if (s.init() != null) {
      expr(s.init(), s.var().type());
    }
    declare(s.var());
    return true;
  }

  @Override
  public Boolean assign(Stmt.Assign s) {
    require(scope.contains(s.var()), "not in scope: " + s.var());
    expr(s.value(), s.var().type());
    return true;
  }

  @Override
  public Boolean store(Stmt.Store s) {
    expr(s.array());
    require(s.array().type().isArray(), s);
    expr(s.index(), Type.INT);
    expr(s.value(), ((Type.Array) s.array().type()).element());
    return true;
  }

  @Override
  public Boolean eval(Stmt.Eval s) {
    expr(s.expr());
    return true;
  }

  @Override
  public Boolean branch(Stmt.If s) {
    expr(s.condition(), Type.BOOLEAN);
    block(s.then());
    block(s.orElse());
    return true;
  }

  @Override
  public Boolean loop(Stmt.Loop s) {
    Set<Var> outer = scope;
    scope = new LinkedHashSet<>(outer);
    s.init().forEach(i -> i.match(this));
    expr(s.condition(), Type.BOOLEAN);
    block(s.body());
    block(s.update());
    scope = outer;
    return true;
  }

  @Override
  public Boolean labeled(Stmt.Labeled s) {
    block(s.body());
    return true;
  }

  @Override
  public Boolean jump(Stmt.Jump s) {
    return true;
  }

  @Override
  public Boolean fail(Stmt.Throw s) {
    expr(s.exception());
    require(s.exception().type() instanceof Type.Ref, s);
    return true;
  }

  @Override
  public Boolean result(Stmt.Return s) {
    require((s.value() == null) == function.result().equals(Type.VOID), s);
    if (s.value() != null) {
      expr(s.value(), function.result());
    }
    return true;
  }

  @Override
  public Boolean comment(Stmt.Comment s) {
    return true;
  }
}
