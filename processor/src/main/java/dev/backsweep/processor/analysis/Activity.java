package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.rules.Rules;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What carries derivatives: a value is active if it is varied (an active input reaches it) and
 * useful (it reaches an output). Arrays are judged as whole {@link Memory} classes, whatever the
 * order of statements. Calls leave nothing active in arrays that code outside knows: that is
 * refused in this file, and checked when methods of others run.
 */
public final class Activity {
  private final Memory memory;
  private final Set<Var> varied = new HashSet<>();
  private final Set<Var> useful = new HashSet<>();
  private final Set<Memory.Cell> variedCells = new HashSet<>();
  private final Set<Memory.Cell> usefulCells = new HashSet<>();
  private boolean changed;

  private Activity(Memory memory) {
    this.memory = memory;
  }

  /**
   * The activity of a function.
   *
   * @param inputs the active parameters
   */
  public static Activity of(Ssa ssa, Memory memory, List<Var> inputs) {
    Activity a = new Activity(memory);
    for (Var p : inputs) {
      if (p.type().isArray()) {
        a.variedCells.add(a.leaf(new Expr.Use(p)));
      } else {
        a.varied.add(p);
      }
    }
    do {
      a.changed = false;
      Walk.nodes(ssa.body(), a::forward);
    } while (a.changed);
    for (Var p : inputs) {
      if (p.type().isArray()) {
        a.usefulCells.add(a.leaf(new Expr.Use(p)));
      }
    }
    if (ssa.result() != null) {
      a.use(ssa.result());
    }
    List<Node> backwards = new ArrayList<>();
    Walk.nodes(ssa.body(), n -> backwards.add(0, n));
    do {
      a.changed = false;
      backwards.forEach(a::backward);
    } while (a.changed);
    return a;
  }

  /** Whether the variable, a scalar, is active. */
  public boolean isActive(Var v) {
    return v.type().isReal() && varied.contains(v) && useful.contains(v);
  }

  /** Whether elements of the array that {@code array} yields are active. */
  public boolean isActiveArray(Expr array) {
    return array.type().isArray() && array.type().isDifferentiable() && isActiveCell(leaf(array));
  }

  private boolean isActiveCell(Memory.Cell leaf) {
    Memory.Cell key = memory.key(leaf);
    return has(variedCells, key) && has(usefulCells, key);
  }

  /** Whether an atom or element is active. */
  public boolean isActive(Expr e) {
    if (e instanceof Expr.Use u) {
      return e.type().isArray() ? isActiveArray(e) : isActive(u.var());
    }
    return e instanceof Expr.Element x && x.type().isReal() && isActiveArray(x.array());
  }

  /** Whether an active input reaches the value, or elements of the array. */
  public boolean isVaried(Expr e) {
    if (e instanceof Expr.CloneArray c) {
      return isVaried(c.array());
    } else if (e instanceof Expr.NewArray) {
      return false;
    } else if (e.type().isArray()) {
      return e.type().isDifferentiable() && has(variedCells, memory.key(leaf(e)));
    }
    if (!e.type().isReal()) {
      return false;
    }
    if (e instanceof Expr.Use u) {
      return varied.contains(u.var());
    } else if (e instanceof Expr.Element x) {
      return isVaried(x.array());
    } else if (e instanceof Expr.Apply a) {
      return !Rules.isConstant(a.op()) && anyVaried(a);
    } else if (e instanceof Expr.Cond c) {
      return isVaried(c.then()) || isVaried(c.orElse());
    }
    return anyVaried(e);
  }

  private boolean anyVaried(Expr parent) {
    for (Expr e : parent.children()) {
      if (isVaried(e)) {
        return true;
      }
    }
    return false;
  }

  /** The class of the arrays that hold the scalars. */
  private Memory.Cell leaf(Expr array) {
    Memory.Cell c = memory.of(array);
    for (int rank = ((Type.Array) array.type()).rank(); rank > 1; rank--) {
      c = c.element();
    }
    return memory.key(c);
  }

  private boolean has(Set<Memory.Cell> set, Memory.Cell key) {
    return set.contains(key);
  }

  private void vary(Var v, @Nullable Expr value) {
    if (value != null && v.type().isReal() && isVaried(value)) {
      changed |= varied.add(v);
    }
  }

  private void forward(Node node) {
    if (node instanceof Node.Let l) {
      if (l.value() instanceof Expr.ArrayLiteral a && a.type().rank() == 1) {
        a.children().forEach(c -> put(l.var(), c));
      } else if (l.value() instanceof Expr.CloneArray c
          && c.type().isDifferentiable()
          && isVaried(c)) {
        changed |= variedCells.add(leaf(new Expr.Use(l.var())));
      }
      vary(l.var(), l.value());
    } else if (node instanceof Node.Put p && p.value().type().isReal() && isVaried(p.value())) {
      changed |= variedCells.add(leaf(p.array()));
    } else if (node instanceof Node.Branch b) {
      b.merges().forEach(m -> vary(m.out(), m.then()));
      b.merges().forEach(m -> vary(m.out(), m.orElse()));
    } else if (node instanceof Node.Loop l) {
      for (Node.Carried c : l.carried()) {
        vary(c.phi(), c.init());
        vary(c.phi(), c.next());
        vary(c.out(), new Expr.Use(c.phi()));
      }
    }
    Expr.Call call = call(node);
    if (call != null && anyVaried(call)) {
      for (int i = 0; i < call.children().size(); i++) {
        Expr a = call.children().get(i);
        if (a.type().isArray()
            && a.type().isDifferentiable()
            && memory.effects().mayWrite(call.callee(), i)
            && !memory.isOutside(leaf(a))) {
          changed |= variedCells.add(leaf(a));
        }
      }
      if (node instanceof Node.Let l
          && l.var().type().isArray()
          && l.var().type().isDifferentiable()) {
        changed |= variedCells.add(leaf(new Expr.Use(l.var())));
      }
    }
  }

  private void put(Var array, Expr value) {
    if (array.type().isDifferentiable() && isVaried(value)) {
      changed |= variedCells.add(leaf(new Expr.Use(array)));
    }
  }

  /** Whether the call may write to an active array. */
  boolean writesActive(Expr.Call call) {
    return IntStream.range(0, call.children().size())
        .anyMatch(i -> mayWrite(call, i) && isActiveArray(call.children().get(i)));
  }

  private boolean mayWrite(Expr.Call call, int i) {
    return call.children().get(i).type().isArray() && memory.effects().mayWrite(call.callee(), i);
  }

  /** The call that a node makes, if it makes one. */
  public static Expr.@Nullable Call call(Node node) {
    Expr e =
        node instanceof Node.Let l ? l.value() : node instanceof Node.Effect f ? f.expr() : null;
    return e instanceof Expr.Call c ? c : null;
  }

  private void use(Expr e) {
    if (e.type().isArray()) {
      if (e.type().isDifferentiable() && (e instanceof Expr.Use || e instanceof Expr.Element)) {
        changed |= usefulCells.add(leaf(e));
      } else {
        e.children().forEach(this::use);
      }
    } else if (e instanceof Expr.Use u) {
      changed |= e.type().isReal() && useful.add(u.var());
    } else if (e instanceof Expr.Element x) {
      if (x.type().isReal()) {
        use(x.array());
      }
    } else if (e instanceof Expr.Apply a) {
      if (!Rules.isConstant(a.op())) {
        a.children().forEach(this::use);
      }
    } else {
      e.children().forEach(this::use);
    }
  }

  private boolean isUsefulArray(Expr array) {
    return array.type().isDifferentiable() && has(usefulCells, leaf(array));
  }

  private void backward(Node node) {
    if (node instanceof Node.Let l) {
      if (l.var().type().isArray()
          ? isUsefulArray(new Expr.Use(l.var()))
          : useful.contains(l.var())) {
        use(l.value());
      }
    } else if (node instanceof Node.Put p
        && p.value().type().isReal()
        && isUsefulArray(p.array())) {
      use(p.value());
    } else if (node instanceof Node.Branch b) {
      for (Node.Merge m : b.merges()) {
        if (useful.contains(m.out())) {
          use(m.then());
          use(m.orElse());
        }
      }
    } else if (node instanceof Node.Loop l) {
      for (Node.Carried c : l.carried()) {
        if (useful.contains(c.out()) || useful.contains(c.phi())) {
          changed |= useful.add(c.phi()) | useful.add(c.out());
          use(c.init());
          use(c.next());
        }
      }
    }
    Expr.Call call = call(node);
    if (call != null && isUsefulCall(call, node)) {
      call.children().forEach(this::use);
    }
  }

  private boolean isUsefulCall(Expr.Call call, Node node) {
    if (node instanceof Node.Let l
        && (l.var().type().isArray()
            ? isUsefulArray(new Expr.Use(l.var()))
            : useful.contains(l.var()))) {
      return true;
    }
    return IntStream.range(0, call.children().size())
        .anyMatch(i -> mayWrite(call, i) && isUsefulArray(call.children().get(i)));
  }
}
