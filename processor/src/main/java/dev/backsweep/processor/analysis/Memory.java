package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.ResultShadow;
import dev.backsweep.processor.ir.RuntimeCall;
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
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** A class that is no other's, whatever comes together. */
    private static Cell empty() {
      Cell c = new Cell();
      c.element = c;
      return c;
    }

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

  /** What null is of: no array. */
  private static final Cell NONE = Cell.empty();

  private final Map<Var, Cell> cells = new HashMap<>();

  /**
   * The class of all arrays that code outside may know other than through parameters: those of
   * fields, objects and unknown methods, and those inside them.
   */
  private final Cell outside = new Cell();

  /** The classes of the arrays that generated code makes of others. */
  private final Set<Cell> made = new HashSet<>();

  private final Set<Cell> parameters = new HashSet<>();

  private final Sharing sharing = new Sharing(this);

  private final CallEffects effects;
  private final Companions companions;

  private Memory(CallEffects effects, Companions companions) {
    this.effects = effects;
    this.companions = companions;
    outside.element = outside;
  }

  public static Memory of(Ssa ssa, CallEffects effects) {
    return of(ssa, effects, Companions.NONE);
  }

  /** The arrays of a function and their shadows. */
  public static Memory of(Ssa ssa, CallEffects effects, Companions companions) {
    return of(ssa, effects, companions, effects.aliases().passed(ssa.function().callee().key()));
  }

  /**
   * The arrays of a function.
   *
   * @param passed what is known of its parameters
   */
  static Memory of(Ssa ssa, CallEffects effects, Companions companions, Aliases.Facts passed) {
    Memory m = new Memory(effects, companions);
    for (Var p : ssa.params()) {
      if (p.type().isArray()) {
        m.parameters.add(m.cell(p));
      }
    }
    if (passed.same().isEmpty()) {
      m.sharing.addDifferent(ssa.params());
    }
    Aliases.Facts known = passed.withPlaces();
    m.learn(known, l -> new Expr.Use(ssa.params().get(l.parameter())));
    m.learnOfShadows(known, l -> companions.params().get(ssa.params().get(l.parameter())));
    Walk.nodes(ssa.body(), m::node);
    Walk.completing(ssa.body(), m::passes);
    Walk.nodes(ssa.body(), m.sharing::addWritten);
    Walk.nodes(ssa.body(), m.sharing::addMade);
    return m;
  }

  private Cell level(Expr array, int depth) {
    Cell c = of(array);
    for (int i = 0; i < depth; i++) {
      c = c.element();
    }
    return c;
  }

  private void learn(Aliases.Facts facts, Function<Aliases.Level, Expr> arrays) {
    Function<Aliases.Level, Cell> cell = l -> level(arrays.apply(l), l.depth());
    facts.same().forEach(p -> unify(cell.apply(p.first()), cell.apply(p.second())));
    facts.outside().forEach(l -> unify(cell.apply(l), outside));
    facts.sharing().forEach(l -> sharing.add(cell.apply(l)));
  }

  /** Of shadows the same is true, but code outside never knows them. */
  private void learnOfShadows(Aliases.Facts facts, Function<Aliases.Level, @Nullable Var> shadows) {
    Function<Aliases.Level, Cell> cell =
        l -> {
          Var shadow = shadows.apply(l);
          return shadow == null ? new Cell() : level(new Expr.Use(shadow), l.depth());
        };
    facts.same().forEach(p -> unify(cell.apply(p.first()), cell.apply(p.second())));
    facts.sharing().forEach(l -> sharing.add(cell.apply(l)));
  }

  /** Whether arrays of the class may hold one array in two places. */
  public boolean mayShareRows(Cell c) {
    return isOutside(c) || closure(made, c) || sharing.contains(c);
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

  private void passes(Node node) {
    Walk.expressions(node).forEach(e -> passes(e, node));
  }

  /** Follows the arrays that the expression hands to other methods and objects. */
  private void passes(Expr e, Node node) {
    if (e instanceof Expr.Call c && effects.isKnown(c.callee())) {
      Aliases.Facts done = effects.aliases().done(c.callee().key()).withPlaces();
      learn(done, l -> l.parameter() == Aliases.RESULT ? result(c, node) : argument(c, l));
      learnOfShadows(done, l -> shadow(c, node, l));
    } else if (e instanceof Expr.Call c) {
      for (int i = 0; i < c.children().size(); i++) {
        boolean isSeen = c.callee().kind() == Callee.Kind.OPAQUE || !c.callee().active().get(i);
        if (isSeen && !keepsToItself(c.callee())) {
          escapes(c.children().get(i));
        }
      }
    } else if (e instanceof Expr.Foreign f && isOutside(f)) {
      f.children().forEach(this::escapes);
    } else if (e instanceof Expr.Update u) {
      escapes(u.value());
    }
    e.children().forEach(c -> passes(c, node));
  }

  /** Whether a method of the JDK touches its arguments only, and keeps none of them. */
  private static boolean keepsToItself(Callee callee) {
    return callee.owner().equals("java.util.Arrays")
        && Stream.concat(callee.params().stream(), Stream.of(callee.result()))
            .allMatch(t -> t instanceof Type.Scalar || t.isArray() || t.equals(Type.VOID));
  }

  private static Expr argument(Expr.Call call, Aliases.Level l) {
    return call.children().get(l.parameter());
  }

  private static Expr result(Expr.Call call, Node node) {
    return node instanceof Node.Let l ? new Expr.Use(l.var()) : new Expr.Const(null, call.type());
  }

  /** The shadow of what the call gets or returns, if it has one. */
  private @Nullable Var shadow(Expr.Call call, Node node, Aliases.Level l) {
    if (l.parameter() == Aliases.RESULT) {
      return node instanceof Node.Let result ? companions.results().get(result.var()) : null;
    }
    List<@Nullable Var> arguments = companions.arguments().get(call);
    return arguments == null ? null : arguments.get(l.parameter());
  }

  private void escapes(Expr e) {
    if (e.type().isArray()) {
      unify(of(e), outside);
    }
  }

  /** Whether the expression reads or changes what code outside knows, or is such an object. */
  private static boolean isOutside(Expr.Foreign f) {
    boolean cast = f.template().equals("$0") || f.template().endsWith(") $0");
    return !RuntimeCall.is(f) && (cast || !f.pure());
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
    } else if (e instanceof Expr.Const) {
      return NONE;
    } else if (e instanceof Expr.Cond c) {
      Cell then = of(c.then());
      Cell orElse = of(c.orElse());
      unify(then, orElse);
      return (then == NONE ? orElse : then).find();
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
    } else if (comesFromOutside(e)) {
      return outside.find();
    } else if (e instanceof Expr.Call c && !effects.isKnown(c.callee())) {
      Cell result = new Cell();
      boolean isNew = keepsToItself(c.callee()) && ((Type.Array) c.type()).rank() == 1;
      for (Expr a : c.children()) {
        if (a.type().isArray() && !isNew) {
          meet(result, of(a), ((Type.Array) a.type()).rank() - ((Type.Array) c.type()).rank());
        }
      }
      return result.find();
    } else if (e instanceof Expr.Foreign && !ResultShadow.is(e)) {
      Cell copy = new Cell();
      made.add(copy);
      return copy;
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
    if (x == y || x == NONE || y == NONE) {
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

  /** Whether code outside may know arrays of the class, other than through parameters. */
  public boolean isOutside(Cell c) {
    return same(c, outside);
  }

  /** Whether the expression fetches an array that code outside may know. */
  public boolean comesFromOutside(Expr e) {
    return e.type().isArray()
        && (e instanceof Expr.StaticField
            || e instanceof Expr.Foreign f && isOutside(f)
            || e instanceof Expr.Call c
                && c.callee().kind() == Callee.Kind.OPAQUE
                && !keepsToItself(c.callee()));
  }

  /** The class of all arrays that code outside may know. */
  Cell outside() {
    return outside.find();
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

  /**
   * The classes that a node writes directly: of a put, of the arrays that a call gets, of those
   * that code outside knows if it is called, and of the shadows whose rows a call moves.
   */
  public List<Cell> written(Node node) {
    List<Cell> all = new ArrayList<>();
    if (node instanceof Node.Put p) {
      all.add(of(p.array()).find());
    }
    for (Expr e : Walk.expressions(node)) {
      if (mayWriteOutside(e)) {
        all.add(outside());
      }
      if (e instanceof Expr.Call c && effects.isKnown(c.callee())) {
        addMovedShadows(c, all);
      }
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

  private void addMovedShadows(Expr.Call call, List<Cell> all) {
    List<@Nullable Var> shadows = companions.arguments().get(call);
    for (int i = 0; shadows != null && i < shadows.size(); i++) {
      Var shadow = shadows.get(i);
      if (shadow != null) {
        List<Cell> levels = CallEffects.levels(this, new Expr.Use(shadow));
        for (int depth = 0; depth < levels.size() - 1; depth++) {
          if (effects.mayWrite(call.callee(), i, depth)) {
            all.add(levels.get(depth));
          }
        }
      }
    }
  }

  private boolean mayWriteOutside(Expr e) {
    return e instanceof Expr.Call c
            && effects.mayWriteOutside(c.callee())
            && !keepsToItself(c.callee())
        || e instanceof Expr.Foreign f && !f.pure() && !RuntimeCall.is(f);
  }

  /** The shadows that go with the arrays. */
  Companions companions() {
    return companions;
  }

  /** What calls may do. */
  public CallEffects effects() {
    return effects;
  }
}
