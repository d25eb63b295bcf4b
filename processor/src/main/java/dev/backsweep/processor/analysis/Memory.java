package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which arrays may be the same: a partition of all arrays into classes; arrays of different classes
 * never share an element. Parameters are in different classes, which generated code checks for the
 * arrays that are written.
 *
 * @see "Steensgaard, Points-to analysis in almost linear time, POPL 1996"
 */
public final class Memory {
  /** A set of arrays that may be the same; its elements, if arrays, are in {@link #element()}. */
  public static final class Cell {
    private @Nullable Cell forward;
    private @Nullable Cell element;

    private Cell() {}

    private Cell find() {
      Cell c = this;
      while (c.forward != null) {
        c = c.forward;
      }
      return c;
    }

    /** The class of the arrays that the arrays of this class contain. */
    public Cell element() {
      Cell c = find();
      if (c.element == null) {
        c.element = new Cell();
      }
      return c.element.find();
    }
  }

  private final Map<Var, Cell> cells = new HashMap<>();
  private final Map<String, Cell> fields = new HashMap<>();
  private final Set<Cell> foreign = new HashSet<>();
  private final Set<Cell> parameters = new HashSet<>();

  private final CallEffects effects;

  private Memory(CallEffects effects) {
    this.effects = effects;
  }

  public static Memory of(Ssa ssa, CallEffects effects) {
    Memory m = new Memory(effects);
    for (Var p : ssa.params()) {
      if (p.type().isArray()) {
        m.parameters.add(m.cell(p));
      }
    }
    Walk.nodes(ssa.body(), m::node);
    return m;
  }

  private void node(Node node) {
    if (node instanceof Node.Let l && l.var().type().isArray()) {
      unify(cell(l.var()), of(l.value()));
    } else if (node instanceof Node.Put p && p.value().type().isArray()) {
      unify(of(p.array()).element(), of(p.value()));
    } else if (node instanceof Node.Branch b) {
      for (Node.Merge m : b.merges()) {
        if (m.out().type().isArray()) {
          unify(cell(m.out()), of(m.then()));
          unify(cell(m.out()), of(m.orElse()));
        }
      }
    } else if (node instanceof Node.Loop l) {
      for (Node.Carried c : l.carried()) {
        if (c.phi().type().isArray()) {
          unify(cell(c.phi()), of(c.init()));
          unify(cell(c.phi()), of(c.next()));
          unify(cell(c.out()), cell(c.phi()));
        }
      }
    }
  }

  private Cell cell(Var v) {
    return cells.computeIfAbsent(v, k -> new Cell()).find();
  }

  /** The class of the arrays that an array-typed expression may yield. */
  public Cell of(Expr e) {
    if (e instanceof Expr.Use u) {
      return cell(u.var());
    } else if (e instanceof Expr.Element x) {
      return of(x.array()).element();
    } else if (e instanceof Expr.Cond c) {
      Cell then = of(c.then());
      unify(then, of(c.orElse()));
      return then.find();
    } else if (e instanceof Expr.CloneArray c) {
      Cell copy = new Cell();
      if (((Type.Array) c.type()).rank() > 1) {
        copy.element = of(c.array()).element();
      }
      return copy;
    } else if (e instanceof Expr.ArrayLiteral a) {
      Cell literal = new Cell();
      if (a.type().rank() > 1) {
        a.children().forEach(c -> unify(literal.element(), of(c)));
      }
      return literal;
    } else if (e instanceof Expr.StaticField f) {
      Cell field = fields.computeIfAbsent(f.binaryOwner() + "." + f.name(), k -> new Cell()).find();
      foreign.add(field);
      return field;
    } else if (e instanceof Expr.Call c) {
      Cell result = new Cell();
      for (Expr a : c.children()) {
        if (a.type().isArray()) {
          meet(result, of(a), ((Type.Array) a.type()).rank() - ((Type.Array) c.type()).rank());
        }
      }
      return result.find();
    } else if (e instanceof Expr.Foreign) {
      Cell unknown = new Cell();
      foreign.add(unknown);
      return unknown;
    }
    return new Cell();
  }

  /** A call may return one of its arguments, or an array inside of one. */
  private static void meet(Cell result, Cell argument, int depth) {
    Cell c = argument;
    for (int i = 0; i < depth; i++) {
      c = c.element();
    }
    if (depth >= 0) {
      unify(result, c);
    }
  }

  private static void unify(Cell a, Cell b) {
    Cell x = a.find();
    Cell y = b.find();
    if (x == y) {
      return;
    }
    Cell ex = x.element;
    Cell ey = y.element;
    x.forward = y;
    if (ex != null && ey != null) {
      unify(ex, ey);
    } else if (ex != null) {
      y.element = ex;
    }
  }

  public boolean same(Cell a, Cell b) {
    return a.find() == b.find();
  }

  /** Whether the array, or an array inside it, may be of the class. */
  public boolean reaches(Expr array, Cell cell) {
    return CallEffects.levels(this, array).stream().anyMatch(c -> same(c, cell));
  }

  /** The class's representative, for use as a key. */
  public Cell key(Cell c) {
    return c.find();
  }

  /** Whether arrays of the class may be known to code outside, other than through parameters. */
  public boolean isForeign(Cell c) {
    return closure(foreign, c);
  }

  /** The classes of arrays that code outside may know, and of the arrays inside them. */
  public List<Cell> foreignCells() {
    List<Cell> all = new ArrayList<>();
    for (Cell root : foreign) {
      for (Cell c = root.find(); c != null; c = c.element == null ? null : c.element.find()) {
        all.add(c);
      }
    }
    return all;
  }

  /** Whether arrays of the class may be a parameter or an array inside one. */
  public boolean isParameter(Cell c) {
    return closure(parameters, c);
  }

  private static boolean closure(Set<Cell> roots, Cell c) {
    Cell wanted = c.find();
    for (Cell root : roots) {
      Cell x = root.find();
      for (int depth = 0; x != null && depth < 8; depth++) {
        if (x == wanted) {
          return true;
        }
        x = x.element == null ? null : x.element.find();
      }
    }
    return false;
  }

  /** The classes that a node writes directly: of a put, and of the arrays that a call gets. */
  public List<Cell> written(Node node) {
    List<Cell> all = new ArrayList<>();
    if (node instanceof Node.Put p) {
      all.add(of(p.array()).find());
    }
    for (Expr e : Walk.expressions(node)) {
      for (int i = 0; i < e.children().size(); i++) {
        Expr argument = e.children().get(i);
        boolean may =
            e instanceof Expr.Call c && effects.mayWrite(c.callee(), i)
                || e instanceof Expr.Foreign f && !f.pure();
        if (may && argument.type().isArray()) {
          all.addAll(CallEffects.levels(this, argument));
        }
      }
    }
    return all;
  }

  /** What calls may do. */
  public CallEffects effects() {
    return effects;
  }
}
