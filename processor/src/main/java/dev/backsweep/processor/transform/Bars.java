package dev.backsweep.processor.transform;

import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.prepare.Shadows;
import dev.backsweep.processor.ssa.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The adjoints of scalars. An adjoint is declared by its first contribution, and where branches or
 * loops need it declared before, the first contribution is assigned: no zero is added to. A
 * contribution that is a variable already is not even given a name.
 */
final class Bars {
  private final Places places;
  private final Vars vars;
  private final Map<Var, Var> declared = new HashMap<>();
  private final Map<Var, Expr> pending = new HashMap<>();
  private final Set<Var> complete = new HashSet<>();

  /** The variables that hold the adjoint of a partial sum: of each sum that it is part of one. */
  private final Map<Var, Set<Expr>> shared = new HashMap<>();

  /** Those whose adjoint is declared, but zero where code is being written. */
  private Set<Var> zero = new HashSet<>();

  Bars(Places places, Vars vars) {
    this.places = places;
    this.vars = vars;
  }

  /** Adds a contribution to the adjoint of {@code v}, in reverse code of the block {@code at}. */
  void add(Var v, Expr contribution, Block at, List<Stmt> out) {
    if (complete.contains(v)) {
      Set<Expr> bars = shared.get(v);
      if (bars != null && !bars.contains(contribution)) {
        throw new IllegalStateException(v + " is no partial sum: it receives " + contribution);
      }
      return;
    }
    Var bar = declared.get(v);
    Expr first = pending.remove(v);
    if (bar != null && zero.remove(v)) {
      out.add(Code.assign(bar, contribution));
    } else if (bar != null) {
      out.add(Code.assign(bar, Code.plus(Code.use(bar), contribution)));
    } else if (places.blockOf(v) != at) {
      throw new IllegalStateException("adjoint of " + v + " is not declared");
    } else if (first != null) {
      declare(v, Code.plus(first, contribution), out);
    } else if (contribution instanceof Expr.Use || contribution instanceof Expr.Const) {
      pending.put(v, contribution);
    } else {
      declare(v, contribution, out);
    }
  }

  /** Makes sure that the adjoint of {@code v} is a variable that nested code can add to. */
  void open(Var v, List<Stmt> out) {
    if (!declared.containsKey(v)) {
      Expr first = pending.remove(v);
      declare(v, first != null ? first : Code.zero(v.type()), out);
      if (first == null) {
        zero.add(v);
      }
    }
  }

  /** Writes the arms of a branch. */
  void inArms(Runnable then, Runnable orElse) {
    Set<Var> before = zero;
    zero = new HashSet<>(before);
    then.run();
    Set<Var> behindThen = zero;
    zero = new HashSet<>(before);
    orElse.run();
    zero.retainAll(behindThen);
  }

  /** Tells that a loop is written next, whose iterations add to what earlier ones added. */
  void enterLoop() {
    zero.clear();
  }

  private void declare(Var v, Expr init, List<Stmt> out) {
    Var bar = vars.fresh(Shadows.bar(v.name()), v.type());
    declared.put(v, bar);
    out.add(Code.declare(bar, init));
  }

  /** The complete adjoint of {@code v}, a variable or constant; null if nothing contributed. */
  @Nullable Expr of(Var v) {
    Var bar = zero.contains(v) ? null : declared.get(v);
    return bar != null ? Code.use(bar) : pending.get(v);
  }

  /**
   * Tells that the adjoint of {@code v} is the variable {@code bar}, complete before the reverse
   * sweep reaches its uses.
   */
  void complete(Var v, Var bar) {
    declared.put(v, bar);
    complete.add(v);
    zero.remove(v);
  }

  /**
   * Tells that {@code v} is a partial sum of what has the adjoint {@code bar}, which is its own,
   * too: it receives nothing else.
   */
  void share(Var v, Var bar) {
    complete(v, bar);
    shared.computeIfAbsent(v, k -> new HashSet<>()).add(Code.use(bar));
  }

  boolean isComplete(Var v) {
    return complete.contains(v);
  }
}
