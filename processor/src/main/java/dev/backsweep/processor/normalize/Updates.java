package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns assignments inside expressions, compound ones and increments included, into statements (JLS
 * 15.26). The old value gets a variable of its own only where it is read after the target has
 * changed or may have.
 */
final class Updates {
  private static final int CHEAP = 7;

  private final Evaluation evaluation;
  private final Vars vars;

  Updates(Evaluation evaluation, Vars vars) {
    this.evaluation = evaluation;
    this.vars = vars;
  }

  /** Carries out {@code u}; a pure expression of its value remains. */
  Expr value(Expr.Update u, List<Stmt> out) {
    return update(u, true, out);
  }

  /** Carries out {@code u} for a statement that does not use its value. */
  void effect(Expr.Update u, List<Stmt> out) {
    update(u, false, out);
  }

  private Expr update(Expr.Update u, boolean needed, List<Stmt> out) {
    Var old = u.old();
    if (needed && u.yieldsOld() && old == null) {
      old = vars.fresh(TempNames.of(u.target()), u.type());
    }
    boolean oldNeeded = needed && u.yieldsOld();
    if (u.target() instanceof Expr.Use target) {
      return variable(u, target, old, oldNeeded, out);
    }
    if (u.target() instanceof Expr.Element target) {
      return element(u, target, old, needed, oldNeeded, out);
    }
    return field(u, (Expr.StaticField) u.target(), old, needed, oldNeeded, out);
  }

  private Expr variable(
      Expr.Update u, Expr.Use target, @Nullable Var old, boolean oldNeeded, List<Stmt> out) {
    Var v = target.var();
    List<Stmt> effects = new ArrayList<>();
    evaluation.assign(v, u.value(), u.origin(), effects);
    boolean changes = assignsBeforeItsEnd(effects, v);
    if (old != null && (oldNeeded || changes)) {
      evaluation.keep(old, target, out);
    }
    out.addAll(old == null || changes ? effects : Code.replace(effects, old, target));
    return oldNeeded && old != null ? new Expr.Use(old) : target;
  }

  /**
   * Whether something but the final assignment of {@code v}, alone or in the arms of a final
   * branch, assigns it.
   */
  private static boolean assignsBeforeItsEnd(List<Stmt> stmts, Var v) {
    int last = stmts.size() - 1;
    if (last < 0) {
      return false;
    }
    if (Effects.of(stmts.subList(0, last)).assigns(v)) {
      return true;
    }
    return stmts.get(last) instanceof Stmt.If branch
        && (assignsBeforeItsEnd(branch.then(), v) || assignsBeforeItsEnd(branch.orElse(), v));
  }

  private Expr element(
      Expr.Update u,
      Expr.Element target,
      @Nullable Var old,
      boolean needed,
      boolean oldNeeded,
      List<Stmt> out) {
    List<Stmt> beforeArray = new ArrayList<>();
    Expr array = evaluation.pure(target.array(), beforeArray);
    List<Stmt> beforeIndex = new ArrayList<>();
    Expr index = evaluation.pure(target.index(), beforeIndex);
    List<Stmt> effects = new ArrayList<>();
    Expr value = evaluation.pure(u.value(), effects);
    if (needed && !u.yieldsOld() && !(value instanceof Expr.Const || value instanceof Expr.Use)) {
      value = evaluation.save(value, effects);
    }

    Effects valueEffects = Effects.of(effects);
    boolean twice = old != null;
    if (valueEffects.affects(index) || twice && !isCheap(index)) {
      index = evaluation.save(index, beforeIndex);
    }
    Effects later = Effects.of(beforeIndex);
    later.add(effects);
    if (later.affects(array) || twice && !isCheap(array)) {
      array = evaluation.save(array, beforeArray);
    }
    out.addAll(beforeArray);
    out.addAll(beforeIndex);
    if (old != null) {
      Expr read = new Expr.Element(array, index, target.origin());
      boolean keepOld = oldNeeded || valueEffects.affects(read) || !readsFirst(value, effects, old);
      effects = resolveOld(old, read, keepOld, effects, out);
      value = keepOld ? value : Code.replace(value, old, read);
    }
    out.addAll(effects);
    out.add(new Stmt.Store(array, index, value, u.origin()));
    return oldNeeded && old != null ? new Expr.Use(old) : value;
  }

  private Expr field(
      Expr.Update u,
      Expr.StaticField target,
      @Nullable Var old,
      boolean needed,
      boolean oldNeeded,
      List<Stmt> out) {
    List<Stmt> effects = new ArrayList<>();
    Expr value = evaluation.pure(u.value(), effects);
    if (needed && !u.yieldsOld() && !(value instanceof Expr.Const || value instanceof Expr.Use)) {
      value = evaluation.save(value, effects);
    }
    if (old != null) {
      boolean keepOld = oldNeeded || Effects.of(effects).affects(target);
      effects = resolveOld(old, target, keepOld, effects, out);
      value = keepOld ? value : Code.replace(value, old, target);
    }
    out.addAll(effects);
    out.add(new Stmt.Eval(new Expr.Update(target, null, value, false, u.origin()), u.origin()));
    return oldNeeded && old != null ? new Expr.Use(old) : value;
  }

  /**
   * Declares {@code old} in {@code out}, or, if it need not be kept, puts {@code read} in its
   * place.
   */
  private List<Stmt> resolveOld(
      Var old, Expr read, boolean keep, List<Stmt> effects, List<Stmt> out) {
    if (keep) {
      evaluation.keep(old, read, out);
      return effects;
    }
    return Code.replace(effects, old, read);
  }

  /** Whether reading {@code old} where it stands keeps the order in which things may throw. */
  private static boolean readsFirst(Expr value, List<Stmt> effects, Var old) {
    if (!effects.isEmpty() && Stmts.any(effects, s -> Code.mentions(s, old))) {
      return Stmts.expressions(effects.get(0)).stream().anyMatch(e -> isFirstLeaf(e, old));
    }
    return isFirstLeaf(value, old);
  }

  private static boolean isFirstLeaf(Expr e, Var old) {
    Expr leaf = e;
    while (!leaf.children().isEmpty()) {
      leaf = leaf.children().get(0);
    }
    return leaf.equals(new Expr.Use(old));
  }

  /**
   * Whether evaluating {@code e} twice costs no more than a copy: variables, sums of them, rows of
   * a matrix.
   */
  private static boolean isCheap(Expr e) {
    return Code.size(e) <= CHEAP && !Stmts.any(e, Updates::isCostly);
  }

  private static boolean isCostly(Expr e) {
    if (e instanceof Expr.Apply a) {
      return a.op().isMethod() || a.op().is("/") || a.op().is("%");
    }
    return e instanceof Expr.Cond || e instanceof Expr.Foreign;
  }
}
