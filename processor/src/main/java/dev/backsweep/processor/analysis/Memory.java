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

  /** The classes whose arrays may hold one array in two places. */
  private final Set<Cell> sharing = new HashSet<>();

  /** Variables of which no two are the same array. */
  private final Set<Var> different = new HashSet<>();

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
    Aliases aliases = effects.aliases();
    String key = ssa.function().callee().key();
    if (aliases.pairs(key).isEmpty()) {
      m.different.addAll(ssa.params());
    }
    aliases.pairs(key).forEach(p -> unify(m.level(ssa, p.first()), m.level(ssa, p.second())));
    Walk.nodes(ssa.body(), m::node);
    aliases.sharing(key).forEach(l -> m.sharing.add(m.level(ssa, l)));
    Walk.nodes(ssa.body(), m::rearranged);
    Walk.nodes(ssa.body(), m::shared);
    return m;
  }

  private Cell level(Ssa ssa, Aliases.Level level) {
    Cell c = cell(ssa.params().get(level.parameter()));
    for (int i = 0; i < level.depth(); i++) {
      c = c.element();
    }
    return c;
  }

  /** A write of an array into an array may put it there for the second time. */
  private void rearranged(Node node) {
    if (!(node instanceof Node.Put p) || p.value().type().isArray()) {
      sharing.addAll(written(node));
    }
  }

  /** So may an array of arrays that is made from them. */
  private void shared(Node node) {
    if (!(node instanceof Node.Let l) || !(l.var().type() instanceof Type.Array a)) {
      return;
    }
    Expr e = l.value();
    if (e instanceof Expr.NewArray
        || e instanceof Expr.ArrayLiteral
        || e instanceof Expr.CloneArray) {
      different.add(l.var());
    }
    boolean may =
        e instanceof Expr.ArrayLiteral x && a.rank() > 1 && !areDifferent(x.children())
            || e instanceof Expr.CloneArray c && mayShareRows(of(c.array()))
            || e instanceof Expr.Call;
    if (a.rank() > 1 && may) {
      sharing.addAll(CallEffects.levels(this, new Expr.Use(l.var())));
    }
  }

  private boolean areDifferent(List<Expr> arrays) {
    Set<Expr> seen = new HashSet<>();
    for (Expr e : arrays) {
      if (!(e instanceof Expr.Use u && different.contains(u.var())) || !seen.add(e)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an array of the class may hold one array in two places. */
  public boolean mayShareRows(Cell c) {
    return isForeign(c) || sharing.stream().anyMatch(s -> same(s, c));
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
        if (argument.type().isArray()) {
          List<Cell> levels = CallEffects.levels(this, argument);
          for (int depth = 0; depth < levels.size(); depth++) {
            if (e instanceof Expr.Call c && effects.mayWrite(c.callee(), i, depth)
                || e instanceof Expr.Foreign f && !f.pure()) {
              all.add(levels.get(depth));
            }
          }
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
