package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.ResultShadow;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which classes of arrays of arrays may hold one array in two places, in one array or in two of the
 * class. In all other classes different subscripts mean different rows, whatever arrays they are
 * applied to.
 */
final class Sharing {
  private final Memory memory;
  private final Set<Memory.Cell> classes = new HashSet<>();

  /** Variables of which no two are the same array, and none is in a place when it is defined. */
  private final Set<Var> different = new HashSet<>();

  private final Set<Placed> placed = new HashSet<>();

  /** An array that a literal puts into an array of the class. */
  private record Placed(Var array, Memory.Cell into) {}

  Sharing(Memory memory) {
    this.memory = memory;
  }

  /** Takes arrays for different that come from outside. */
  void addDifferent(List<Var> arrays) {
    different.addAll(arrays);
  }

  void add(Memory.Cell c) {
    classes.add(c);
  }

  boolean contains(Memory.Cell c) {
    return classes.stream().anyMatch(s -> memory.same(s, c));
  }

  /** A write of an array into an array may put it there for the second time. */
  void addWritten(Node node) {
    if (!(node instanceof Node.Put p) || p.value().type().isArray()) {
      classes.addAll(memory.written(node));
    }
  }

  /** So may an array that is made from others. */
  void addMade(Node node) {
    if (!(node instanceof Node.Let l) || !(l.var().type() instanceof Type.Array type)) {
      return;
    }
    Expr e = l.value();
    if (e instanceof Expr.NewArray
        || e instanceof Expr.ArrayLiteral
        || e instanceof Expr.CloneArray) {
      different.add(l.var());
    }
    if (type.rank() == 1) {
      return;
    }
    List<Memory.Cell> levels = CallEffects.levels(memory, new Expr.Use(l.var()));
    if (e instanceof Expr.CloneArray
        || e instanceof Expr.ArrayLiteral a && !isFirstPlace(a, levels.get(0))) {
      classes.add(levels.get(0));
    } else if (e instanceof Expr.Call c && !memory.effects().isKnown(c.callee())) {
      classes.addAll(levels);
    } else if (ResultShadow.is(e)) {
      addShadow(CallEffects.levels(memory, new Expr.Use(ResultShadow.result(e))), levels);
    }
  }

  private boolean isFirstPlace(Expr.ArrayLiteral literal, Memory.Cell into) {
    for (Expr e : literal.children()) {
      if (!(e instanceof Expr.Use u)
          || !different.contains(u.var())
          || !placed.add(new Placed(u.var(), into))) {
        return false;
      }
    }
    return true;
  }

  private void addShadow(List<Memory.Cell> result, List<Memory.Cell> shadow) {
    for (int depth = 0; depth < result.size(); depth++) {
      if (memory.mayShareRows(result.get(depth))) {
        classes.add(shadow.get(depth));
      }
    }
  }
}
