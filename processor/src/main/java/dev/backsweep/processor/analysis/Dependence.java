package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether one access to an array may touch an element that another one touches later or earlier.
 * Answers are safe: "no" is proved from loop bounds, subscripts and the order of execution,
 * everything else is "may be".
 */
public final class Dependence {
  private final Places places;
  private final Memory memory;
  private final Execution.Scene scene;
  private final List<Access> writes = new ArrayList<>();
  private final List<Memory.Cell> unstable = new ArrayList<>();

  private Dependence(Ssa ssa, Places places, Memory memory) {
    this.scene = new Execution.Scene(places, new Headroom(ssa, places), new IdentityHashMap<>());
    this.places = places;
    this.memory = memory;
  }

  /**
   * The accesses of a function.
   *
   * @param split whether its reverse runs later, on its own, when callers may have changed arrays
   *     that were passed in
   */
  public static Dependence of(Ssa ssa, Places places, Memory memory, boolean split) {
    Dependence d = new Dependence(ssa, places, memory);
    for (int i = 0; i < ssa.params().size() && split; i++) {
      Expr p = new Expr.Use(ssa.params().get(i));
      if (p.type().isArray() && memory.effects().isUnstable(ssa.function().callee().key(), i)) {
        d.addUnstable(p, memory.companions().params());
      }
    }
    Expr result = ssa.result();
    if (split
        && result != null
        && result.type().isArray()
        && memory.effects().isResultUnstable(ssa.function().callee().key())) {
      d.addUnstable(result, memory.companions().results());
    }
    if (split && memory.effects().isOutsideUnstable()) {
      d.unstable.add(memory.outside());
    }
    Walk.nodes(ssa.body(), n -> d.writes.addAll(d.writesOf(n)));
    return d;
  }

  private void addUnstable(Expr array, Map<Var, Var> shadows) {
    unstable.addAll(CallEffects.levels(memory, array));
    Var shadow = array instanceof Expr.Use u ? shadows.get(u.var()) : null;
    if (shadow != null) {
      unstable.addAll(CallEffects.levels(memory, new Expr.Use(shadow)));
    }
  }

  private List<Access> writesOf(Node n) {
    if (n instanceof Node.Put p) {
      return List.of(access(n, p.array(), p.index()));
    }
    return memory.written(n).stream().map(c -> new Access(n, c, null, null)).toList();
  }

  /** Every write, in program order. */
  public List<Access> writes() {
    return List.copyOf(writes);
  }

  /** Whether the array, or an array inside it, is written. */
  public boolean writesInto(Expr array) {
    Memory.Cell cell = memory.key(memory.of(array));
    Type type = array.type();
    while (type instanceof Type.Array a) {
      Memory.Cell at = cell;
      if (writes.stream().anyMatch(w -> memory.same(w.cell(), at))) {
        return true;
      }
      type = a.element();
      cell = type.isArray() ? cell.element() : cell;
    }
    return false;
  }

  /** The element {@code array[index]} as accessed by {@code node}. */
  public Access access(Node node, Expr array, Expr index) {
    List<Expr> subscripts = new ArrayList<>(List.of(index));
    Expr a = array;
    Expr.Element x = row(a);
    while (x != null && !memory.mayShareRows(memory.key(memory.of(x.array())))) {
      subscripts.add(0, x.index());
      a = x.array();
      x = row(a);
    }
    Memory.Cell cell = memory.key(memory.of(array));
    return a instanceof Expr.Use u
        ? new Access(node, cell, u.var(), subscripts)
        : new Access(node, cell, null, null);
  }

  /** The element of an array of arrays that {@code array} is, or null. */
  private Expr.@Nullable Element row(Expr array) {
    if (array instanceof Expr.Use u
        && places.definition(u.var()) instanceof Node.Let l
        && l.value() instanceof Expr.Element x) {
      return x;
    }
    return array instanceof Expr.Element x ? x : null;
  }

  /** Whether the loops and branches around an access prove that its subscript is in bounds. */
  boolean isWithin(Access access) {
    if (access.root() == null || access.subscripts() == null || access.subscripts().size() != 1) {
      return false;
    }
    Set<Var> shared = new LinkedHashSet<>(places.variables());
    Expr subscript = access.subscripts().get(0);
    Expr length = new Expr.Length(new Expr.Use(access.root()));
    Inequalities below = new Inequalities();
    Execution tooLow = new Execution(scene, access, "", shared, below).reached();
    below.atLeast(Affine.constant(-1), tooLow.affine(subscript), 0);
    Inequalities above = new Inequalities();
    Execution tooHigh = new Execution(scene, access, "", shared, above).reached();
    above.atLeast(tooHigh.affine(subscript), tooHigh.affine(length), 0);
    try {
      return !below.mayHold() && !above.mayHold();
    } catch (ArithmeticException overflow) {
      return false;
    }
  }

  /**
   * Whether an element that {@code read} reads may be overwritten after it was read.
   *
   * @param frame the block in which later means later: only what the same execution of it does
   *     counts
   */
  public boolean isOverwritten(Access read, Block frame) {
    if (frame == places.root() && unstable.stream().anyMatch(c -> memory.same(c, read.cell()))) {
      return true;
    }
    for (Access w : writes) {
      if (memory.same(w.cell(), read.cell())
          && places.isInside(places.blockOf(w.node()), frame)
          && mayFollow(read, w, frame)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether {@code second} may touch the element of {@code first} after it, in one execution of
   * {@code frame}.
   */
  public boolean mayFollow(Access first, Access second, Block frame) {
    List<Node.Loop> common = common(first, second, frame);
    for (int level = 0; level < common.size(); level++) {
      if (feasible(first, second, common, level)) {
        return true;
      }
    }
    return places.order(second.node()) > places.order(first.node())
        && !exclusive(first.node(), second.node())
        && feasible(first, second, common, common.size());
  }

  /** Whether the two may be accesses to one array at all. */
  public boolean mayTouch(Access a, Access b) {
    return memory.same(a.cell(), b.cell());
  }

  /**
   * Whether an iteration of {@code loop} may touch an element through {@code second} that an
   * earlier iteration touched through {@code first}.
   */
  public boolean isCarried(Access first, Access second, Node.Loop loop) {
    List<Node.Loop> common = common(first, second, places.blockOf(loop));
    Block home = home(first, second);
    boolean fresh = home != null && places.isInside(home, loop.body());
    return !fresh
        && (common.isEmpty() || common.get(0) != loop || feasible(first, second, common, 0));
  }

  /**
   * Whether every element that {@code read} may read was written before in the same iteration of
   * {@code loop}: by a loop that runs through all subscripts, or by a write to the very subscript.
   */
  public boolean isCovered(Access read, Node.Loop loop) {
    return writes.stream()
        .anyMatch(
            w ->
                w.node() != read.node()
                    && w.root() != null
                    && w.root().equals(read.root())
                    && places.isInside(places.blockOf(w.node()), loop.body())
                    && places.order(w.node()) < places.order(read.node())
                    && covers(w, read));
  }

  /**
   * The write, in a loop over all subscripts before, that every element which {@code read} may read
   * has last been written by; null if there is no such one.
   */
  public Node.@Nullable Put lastWrite(Access read) {
    for (Access w : writes) {
      Block outside = places.parent(places.blockOf(w.node()));
      if (w.node() instanceof Node.Put p
          && w.root() != null
          && w.root().equals(read.root())
          && outside != null
          && places.order(w.node()) < places.order(read.node())
          && !places.isInside(places.blockOf(read.node()), places.blockOf(w.node()))
          && covers(w, read)
          && writes.stream()
              .noneMatch(
                  o ->
                      o.node() != w.node()
                          && memory.same(o.cell(), w.cell())
                          && places.isInside(places.blockOf(o.node()), outside))) {
        return p;
      }
    }
    return null;
  }

  private boolean covers(Access write, Access read) {
    List<Expr> written = write.subscripts();
    List<Expr> subscripts = read.subscripts();
    if (written == null || subscripts == null || written.size() != 1 || subscripts.size() != 1) {
      return false;
    }
    if (!(write.node() instanceof Node.Put p) || p.adds()) {
      return false;
    }
    Block at = places.blockOf(write.node());
    if (places.isInside(places.blockOf(read.node()), at)) {
      return isSame(written.get(0), subscripts.get(0), write, read);
    }
    Node.Counter c = places.owner(at) instanceof Node.Loop l ? l.counter() : null;
    Block outside = places.parent(at);
    return c != null
        && c.step() == 1
        && c.relation().length() == 1
        && written.get(0).equals(new Expr.Use(c.index()))
        && outside != null
        && places.isInside(places.blockOf(read.node()), outside)
        && !canBe(subscripts.get(0), c.from(), -1, write, read)
        && !canBe(subscripts.get(0), c.to(), 1, write, read);
  }

  private boolean isSame(Expr a, Expr b, Access write, Access read) {
    Expr next = Expr.Apply.of(Op.binary("+", Type.INT), a, Expr.Const.of(1));
    return a.equals(b) || !canBe(b, a, -1, write, read) && !canBe(b, next, 1, write, read);
  }

  /** Whether the subscript can be below the bound (side -1), or not below it (side 1). */
  private boolean canBe(Expr subscript, Expr bound, int side, Access write, Access read) {
    Set<Var> shared = sharedVariables(write, read, null);
    Inequalities system = new Inequalities();
    Execution reading = new Execution(scene, read, "", shared, system).reached().completed();
    Affine s = reading.affine(subscript);
    Affine b = new Execution(scene, write, "'", shared, new Inequalities()).affine(bound);
    if (side < 0) {
      system.atLeast(b, s, 1);
    } else {
      system.atLeast(s, b, 0);
    }
    try {
      return system.mayHold();
    } catch (ArithmeticException overflow) {
      return true;
    }
  }

  /**
   * The loops inside the frame that both accesses are in and whose iterations see the same array.
   */
  private List<Node.Loop> common(Access a, Access b, Block frame) {
    List<Node.Loop> common = new ArrayList<>();
    List<Node.Loop> other = places.loops(places.blockOf(b.node()));
    Block home = home(a, b);
    for (Node.Loop l : places.loops(places.blockOf(a.node()))) {
      if (other.contains(l)
          && l.body() != frame
          && places.isInside(l.body(), frame)
          && (home == null || places.isInside(l.body(), home) && l.body() != home)) {
        common.add(l);
      }
    }
    return common;
  }

  /**
   * The block each of whose executions makes new arrays for both accesses; null if there is none,
   * or if they are not of one variable.
   */
  private @Nullable Block home(Access a, Access b) {
    Var root = a.root();
    return root != null
            && root.equals(b.root())
            && a.subscripts() != null
            && b.subscripts() != null
            && isNew(root, Math.max(a.subscripts().size(), b.subscripts().size()))
        ? places.blockOf(root)
        : null;
  }

  /**
   * Whether every execution of the variable's definition makes a new array, and in the same block
   * new arrays inside of it, down to those that as many subscripts lead to.
   */
  private boolean isNew(Var v, int subscripts) {
    if (!(places.definition(v) instanceof Node.Let l)) {
      return false;
    }
    return l.value() instanceof Expr.NewArray
        || subscripts == 1
            && (l.value() instanceof Expr.ArrayLiteral || l.value() instanceof Expr.CloneArray)
        || l.value() instanceof Expr.ArrayLiteral a
            && a.children().stream()
                .allMatch(
                    c ->
                        c instanceof Expr.Use u
                            && places.blockOf(u.var()) == places.blockOf(v)
                            && isNew(u.var(), subscripts - 1));
  }

  /** Whether the two nodes are in different arms of one branch. */
  private boolean exclusive(Node a, Node b) {
    for (Block x = places.blockOf(a); x != null; x = places.parent(x)) {
      if (places.owner(x) instanceof Node.Branch branch) {
        Block sibling = branch.then() == x ? branch.orElse() : branch.then();
        if (places.isInside(places.blockOf(b), sibling)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the accesses may meet when the outer {@code level} common loops are in one iteration
   * and the next one is in a later iteration for {@code second}.
   */
  private boolean feasible(Access first, Access second, List<Node.Loop> common, int level) {
    if (first.root() == null
        || second.root() == null
        || !first.root().equals(second.root())
        || first.subscripts() == null
        || second.subscripts() == null
        || first.subscripts().size() != second.subscripts().size()) {
      return true;
    }
    Node.@Nullable Loop split = level < common.size() ? common.get(level) : null;
    Inequalities system = new Inequalities();
    Set<Var> shared = sharedVariables(first, second, split);
    Execution one = new Execution(scene, first, "", shared, system).reached().completed();
    Execution other = new Execution(scene, second, "'", shared, system).reached().completed();
    for (int i = 0; i < first.subscripts().size(); i++) {
      system.equal(one.affine(first.subscripts().get(i)), other.affine(second.subscripts().get(i)));
    }
    if (split != null && split.counter() != null) {
      Node.Counter c = split.counter();
      Affine now = one.affine(new Expr.Use(c.index()));
      Affine later = other.affine(new Expr.Use(c.index()));
      int step = Math.abs(c.step());
      if (c.step() > 0) {
        system.atLeast(later, now, step);
      } else {
        system.atLeast(now, later, step);
      }
    }
    try {
      return system.mayHold();
    } catch (ArithmeticException overflow) {
      return true;
    }
  }

  /** The variables that have one and the same value at both accesses. */
  private Set<Var> sharedVariables(Access first, Access second, Node.@Nullable Loop split) {
    Set<Var> shared = new LinkedHashSet<>();
    for (Var v : places.variables()) {
      Block home = places.blockOf(v);
      boolean both =
          places.isInside(places.blockOf(first.node()), home)
              && places.isInside(places.blockOf(second.node()), home);
      if (both && (split == null || !places.isInside(home, split.body()))) {
        shared.add(v);
      }
    }
    return shared;
  }
}
