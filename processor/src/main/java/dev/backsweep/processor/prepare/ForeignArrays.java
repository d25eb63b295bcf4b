package dev.backsweep.processor.prepare;

import dev.backsweep.processor.analysis.CallEffects;
import dev.backsweep.processor.analysis.Memory;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.RuntimeCall;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The arrays that pass through a call of another file's method. Its adjoint gets them as they were
 * before the call; what it does to them nobody knows, so that is checked when it runs: it must not
 * move the rows of an argument, nor return an array of an argument that is written later, nor write
 * an array whose derivatives get lost.
 */
final class ForeignArrays {
  private final Ssa ssa;
  private final Memory memory;
  private final Vars vars;
  private final List<Memory.Cell> passive = new ArrayList<>();

  /**
   * Looks at the calls of a function.
   *
   * @param passive parameters from which nobody takes derivatives
   */
  ForeignArrays(Ssa ssa, Memory memory, List<Var> passive, Vars vars) {
    this.ssa = ssa;
    this.memory = memory;
    this.vars = vars;
    passive.forEach(p -> this.passive.addAll(CallEffects.levels(memory, new Expr.Use(p))));
  }

  /**
   * The arguments for the adjoint of a call.
   *
   * @param isActive whether an array has a shadow
   * @param before takes what has to stand before the call
   * @param after takes what has to stand after it
   */
  List<Expr> arguments(
      Expr.Call call, Node node, Predicate<Expr> isActive, List<Node> before, List<Node> after) {
    Map<Var, Expr> copies = new HashMap<>();
    List<Expr> arguments = new ArrayList<>();
    List<Var> earlier = new ArrayList<>();
    Expr name = new Expr.Const(call.callee().name(), Type.STRING);
    for (Expr a : call.children()) {
      if (!(a instanceof Expr.Use u) || !a.type().isArray()) {
        arguments.add(a);
        continue;
      }
      if (!copies.containsKey(u.var())) {
        copies.put(u.var(), copy(u, earlier, copies, name, node.origin(), before));
        earlier.add(u.var());
        if (((Type.Array) a.type()).rank() > 1 && isActive.test(a)) {
          Var rows = vars.fresh(u.var().name() + "Rows", a.type());
          before.add(new Node.Let(rows, rows(a), Origin.NONE));
          after.add(
              check(RuntimeCall.DISTINCT, "requireSameRows", node, new Expr.Use(rows), a, name));
        }
        if (isLost(a)) {
          after.add(
              check(RuntimeCall.OUTCOMES, "requireUnchanged", node, a, copies.get(u.var()), name));
        }
        if (returnsWritten(node, a, isActive)) {
          Expr result = new Expr.Use(((Node.Let) node).var());
          after.add(check(RuntimeCall.DISTINCT, "requireOwn", node, result, a, name));
        }
      }
      arguments.add(copies.get(u.var()));
    }
    return arguments;
  }

  /**
   * The earlier arguments that may be the same array as each argument of a call. The adjoint of a
   * method of another file wants a buffer for each.
   */
  List<List<Integer>> twins(Expr.Call call, List<Boolean> active) {
    List<List<Integer>> twins = new ArrayList<>();
    for (int i = 0; i < call.children().size(); i++) {
      List<Integer> earlier = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        if (active.get(i)
            && active.get(j)
            && call.children().get(i) instanceof Expr.Use b
            && call.children().get(j) instanceof Expr.Use a
            && isVector(a)
            && isVector(b)
            && memory.same(memory.of(a), memory.of(b))) {
          earlier.add(j);
        }
      }
      twins.add(earlier);
    }
    return twins;
  }

  private static boolean isVector(Expr e) {
    return e.type() instanceof Type.Array a && a.rank() == 1;
  }

  /**
   * What the adjoint of a call, which runs the method again, has to come to if the method depends
   * on its arguments alone.
   *
   * @param arguments those of the adjoint
   * @param active which of them carry derivatives
   * @param after takes what has to stand after the call
   */
  List<ActiveCall.Outcome> outcomes(
      Expr.Call call, Node node, List<Expr> arguments, List<Boolean> active, List<Node> after) {
    List<ActiveCall.Outcome> outcomes = new ArrayList<>();
    Var result = node instanceof Node.Let l ? l.var() : null;
    if (result != null && result.type().isReal()) {
      return List.of(new ActiveCall.Outcome(result, null));
    } else if (result != null) {
      outcomes.add(
          new ActiveCall.Outcome(digest(new Expr.Use(result), result.name(), after), null));
    }
    for (int i = 0; i < arguments.size(); i++) {
      if (active.get(i) && call.children().get(i) instanceof Expr.Use u && u.type().isArray()) {
        Var digest = digest(u, u.var().name(), after);
        outcomes.add(new ActiveCall.Outcome(digest, arguments.get(i)));
      }
    }
    return outcomes;
  }

  /**
   * Whether the rows of what a call returns may change places afterwards.
   *
   * @param result an array of arrays
   */
  boolean isRearranged(Var result) {
    return Rearranged.isRearranged(result, ssa, memory);
  }

  /** The check that a result does not hold one array in two places: its cotangent has two. */
  static Node distinctRows(Expr.Call call, Node.Let node) {
    Expr name = new Expr.Const(call.callee().name(), Type.STRING);
    return check(RuntimeCall.DISTINCT, "requireNoTwins", node, new Expr.Use(node.var()), name);
  }

  private Var digest(Expr array, String name, List<Node> after) {
    Var digest = vars.fresh(name + "Digest", Type.LONG);
    after.add(
        new Node.Let(
            digest,
            RuntimeCall.pure(RuntimeCall.OUTCOMES, "digest", Type.LONG, array),
            Origin.NONE));
    return digest;
  }

  /** Whether the call may write something active where it cannot be followed. */
  boolean mayEscape(Expr.Call call, Predicate<Expr> isVaried) {
    return call.callee().kind() == Callee.Kind.DIFFERENTIABLE
        && call.children().stream().anyMatch(isVaried)
        && call.children().stream().anyMatch(this::isLost);
  }

  /** Whether derivatives of what is written to the array get lost. */
  private boolean isLost(Expr e) {
    return e.type().isArray()
        && e.type().isDifferentiable()
        && CallEffects.levels(memory, e).stream()
            .anyMatch(c -> memory.isOutside(c) || passive.contains(c));
  }

  /** What was one array before the call is one array among the copies, too. */
  private Expr copy(
      Expr.Use array,
      List<Var> earlier,
      Map<Var, Expr> copies,
      Expr method,
      Origin at,
      List<Node> before) {
    Type type = array.type();
    Expr copied = RuntimeCall.pure(RuntimeCall.SHAPES, "copy", type, array);
    for (Var other : earlier) {
      Expr use = new Expr.Use(other);
      if (other.type().equals(type)
          && ((Type.Array) type).rank() == 1
          && memory.same(memory.of(use), memory.of(array))) {
        copied =
            new Expr.Foreign(
                "$0 == $1 ? $2 : $3",
                List.of(),
                List.of(array, use, copies.get(other), copied),
                type,
                true,
                Origin.NONE);
      } else if (memory.reaches(array, memory.of(use)) || memory.reaches(use, memory.of(array))) {
        Expr name = new Expr.Const(array.var().name(), Type.STRING);
        Expr otherName = new Expr.Const(other.name(), Type.STRING);
        before.add(
            new Node.Effect(
                RuntimeCall.pure(
                    RuntimeCall.DISTINCT,
                    "requireDistinct",
                    Type.VOID,
                    array,
                    use,
                    name,
                    otherName,
                    method),
                at));
      }
    }
    Var copy = vars.fresh(array.var().name() + "Before", type);
    before.add(new Node.Let(copy, copied, Origin.NONE));
    return new Expr.Use(copy);
  }

  /** Whether the call may return an array of the argument, and another statement writes it. */
  private boolean returnsWritten(Node call, Expr argument, Predicate<Expr> isActive) {
    if (!(call instanceof Node.Let l)
        || !l.var().type().isArray()
        || !isActive.test(new Expr.Use(l.var()))) {
      return false;
    }
    Expr result = new Expr.Use(l.var());
    boolean[] written = new boolean[1];
    Walk.nodes(
        ssa.body(),
        n ->
            written[0] |=
                n != call && memory.written(n).stream().anyMatch(c -> memory.reaches(result, c)));
    return written[0]
        && (memory.reaches(argument, memory.of(result))
            || memory.reaches(result, memory.of(argument)));
  }

  /** The innermost arrays of an array of arrays, in new arrays around them. */
  static Expr rows(Expr array) {
    return RuntimeCall.pure(RuntimeCall.DISTINCT, "rows", array.type(), array);
  }

  /** The check that two arrays have no array in common. */
  static Expr requireDistinct(Expr a, Expr b, Expr nameA, Expr nameB) {
    return RuntimeCall.pure(RuntimeCall.DISTINCT, "requireDistinct", Type.VOID, a, b, nameA, nameB);
  }

  private static Node check(String owner, String method, Node at, Expr... arguments) {
    return new Node.Effect(RuntimeCall.pure(owner, method, Type.VOID, arguments), at.origin());
  }
}
