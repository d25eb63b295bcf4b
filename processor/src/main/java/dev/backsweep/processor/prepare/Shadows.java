package dev.backsweep.processor.prepare;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.analysis.Companions;
import dev.backsweep.processor.analysis.Memory;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.ResultShadow;
import dev.backsweep.processor.ir.RuntimeCall;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives every active array a shadow of the same shape that holds its adjoint, and every reference
 * to an active array a reference to the shadow. Shadow references are ordinary variables of the
 * forward sweep: where the primal swaps two rows, it swaps their shadows.
 *
 * @param ssa the function with its shadows
 * @param of the shadow of each active array variable
 * @param buffers the adjoint buffer of each active array parameter; mostly its shadow
 * @param calls the calls that have to be reversed
 * @param rearranged for each parameter whose rows change places, its shadow as it was on entry
 * @param results the variables that receive an array from a method of the file
 * @param received for each array of another file's method whose rows change places, its shadow as
 *     it was when the method returned
 */
public record Shadows(
    Ssa ssa,
    Map<Var, Var> of,
    Map<Var, Var> buffers,
    Map<Expr.Call, ActiveCall> calls,
    Map<Var, Var> rearranged,
    List<Var> results,
    Map<Var, Var> received) {

  /** The name of a value's adjoint. */
  public static String bar(String name) {
    return name + "Bar";
  }

  /**
   * Adds the shadows.
   *
   * @param called whether another sweep calls this one, with shadows that change as the arrays do
   * @param masks which parameters the derivative of a callee treats as active
   */
  public static Shadows of(
      Ssa ssa,
      boolean called,
      Activity activity,
      Memory memory,
      List<Var> inputs,
      Function<Callee, List<Boolean>> masks,
      Vars vars) {
    boolean writesOutputs = !called && ssa.function().result().equals(Type.VOID);
    List<Var> passive =
        ssa.params().stream()
            .filter(p -> writesOutputs && p.type().isArray() && !inputs.contains(p))
            .toList();
    ForeignArrays foreign = new ForeignArrays(ssa, memory, passive, vars);
    Builder b = new Builder(activity, masks, foreign, vars);
    Map<Var, Var> buffers = new LinkedHashMap<>();
    Map<Var, Var> rearranged = new LinkedHashMap<>();
    List<Node> nodes = new ArrayList<>();
    List<Var> changing = called ? List.of() : Rearranged.of(ssa, memory);
    for (Var p : ssa.params()) {
      boolean input = inputs.contains(p) && p.type().isArray();
      if (input) {
        buffers.put(p, changing.contains(p) ? vars.fresh(bar(p.name()), p.type()) : b.shadow(p));
      }
      if (p.type().isArray() && !input && activity.isActiveArray(new Expr.Use(p))
          || input && changing.contains(p)) {
        nodes.add(new Node.Let(b.shadow(p), zerosLike(new Expr.Use(p)), Origin.NONE));
      }
      if (input && changing.contains(p)) {
        Var start = vars.fresh(bar(p.name()) + "Start", p.type());
        rearranged.put(p, start);
        nodes.add(new Node.Let(start, rows(new Expr.Use(b.shadow(p))), Origin.NONE));
      }
    }
    nodes.addAll(b.block(ssa.body()).nodes());
    return new Shadows(
        new Ssa(ssa.function(), new Block(nodes), ssa.result()),
        b.shadows,
        buffers,
        b.calls,
        rearranged,
        b.results,
        b.received);
  }

  /** The innermost arrays of an array of arrays, in new arrays around them. */
  private static Expr rows(Expr array) {
    return ((Type.Array) array.type()).rank() == 2
        ? new Expr.CloneArray(array)
        : ForeignArrays.rows(array);
  }

  /** The shadows that go with the arrays of the function. */
  public Companions companions() {
    Map<Expr.Call, List<@Nullable Var>> arguments = new IdentityHashMap<>();
    calls.forEach((call, active) -> arguments.put(call, active.shadows()));
    Map<Var, Var> params = new LinkedHashMap<>(of);
    params.keySet().retainAll(ssa.params());
    Map<Var, Var> returned = new LinkedHashMap<>(of);
    returned.keySet().removeIf(v -> !results.contains(v) && !isResult(v));
    return new Companions(params, arguments, returned);
  }

  private boolean isResult(Var v) {
    return ssa.result() instanceof Expr.Use u && u.var().equals(v);
  }

  /** The shadows that callees and callers get in the forward sweep. */
  public List<Var> handed() {
    List<Var> all = new ArrayList<>();
    of.forEach(
        (v, shadow) -> {
          if (isResult(v)) {
            all.add(shadow);
          }
        });
    for (ActiveCall call : calls.values()) {
      for (Var s : call.shadows()) {
        if (s != null) {
          all.add(s);
        }
      }
    }
    return all;
  }

  /** An array of zeros in the shape of another one; null for null. */
  public static Expr zerosLike(Expr array) {
    return RuntimeCall.of(RuntimeCall.SHAPES, "zerosLike", array.type(), array);
  }

  /**
   * Zeros for an array that somebody else has made: what is one array in two places is one there,
   * too.
   */
  public static Expr mirror(Expr array) {
    return ((Type.Array) array.type()).rank() == 1
        ? zerosLike(array)
        : RuntimeCall.of(RuntimeCall.SHAPES, "mirror", array.type(), array);
  }

  private static final class Builder {
    private final Activity activity;
    private final Vars vars;
    private final Branches branches;
    private final Function<Callee, List<Boolean>> masks;
    private final ForeignArrays foreign;
    private final Map<Var, Var> shadows = new LinkedHashMap<>();
    private final Map<Expr.Call, ActiveCall> calls = new IdentityHashMap<>();
    private final List<Var> results = new ArrayList<>();
    private final Map<Var, Var> received = new LinkedHashMap<>();

    Builder(
        Activity activity,
        Function<Callee, List<Boolean>> masks,
        ForeignArrays foreign,
        Vars vars) {
      this.activity = activity;
      this.foreign = foreign;
      this.branches = new Branches(activity);
      this.masks = masks;
      this.vars = vars;
    }

    Var shadow(Var v) {
      return shadows.computeIfAbsent(v, k -> vars.fresh(bar(v.name()), v.type()));
    }

    private boolean isActive(Expr e) {
      return e.type().isArray() && activity.isActiveArray(e);
    }

    private Expr shadow(Expr e) {
      return e instanceof Expr.Use u ? new Expr.Use(shadow(u.var())) : e;
    }

    Block block(Block b) {
      if (b.fails()) {
        return b;
      }
      List<Node> out = new ArrayList<>();
      b.nodes().forEach(n -> node(n, out));
      return new Block(out);
    }

    private void node(Node node, List<Node> out) {
      Expr.Call call = Activity.call(node);
      List<Node> checks = new ArrayList<>();
      if (call != null && branches.isActive(node)) {
        calls.put(call, activeCall(call, node, out, checks));
      } else if (call != null && foreign.mayEscape(call, activity::isVaried)) {
        foreign.arguments(call, node, this::isActive, out, checks);
      }
      if (node instanceof Node.Let l && isActive(new Expr.Use(l.var()))) {
        out.add(l);
        out.add(new Node.Let(shadow(l.var()), shadowOf(l), Origin.NONE));
        if (call != null
            && calls.containsKey(call)
            && call.callee().kind() == Callee.Kind.DIFFERENTIABLE
            && ((Type.Array) l.var().type()).rank() > 1) {
          rowsReceived(call, l, out, checks);
        }
      } else if (node instanceof Node.Put p && isActive(p.value())) {
        out.add(p);
        out.add(new Node.Put(shadow(p.array()), p.index(), shadow(p.value()), null, Origin.NONE));
      } else if (node instanceof Node.Branch b) {
        List<Node.Merge> merges = new ArrayList<>(b.merges());
        for (Node.Merge m : b.merges()) {
          if (isActive(new Expr.Use(m.out()))) {
            merges.add(new Node.Merge(shadow(m.out()), shadow(m.then()), shadow(m.orElse())));
          }
        }
        out.add(
            new Node.Branch(b.condition(), block(b.then()), block(b.orElse()), merges, b.origin()));
      } else if (node instanceof Node.Loop l) {
        List<Node.Carried> carried = new ArrayList<>(l.carried());
        for (Node.Carried c : l.carried()) {
          if (isActive(new Expr.Use(c.phi()))) {
            carried.add(
                new Node.Carried(
                    shadow(c.phi()), shadow(c.init()), shadow(c.next()), shadow(c.out())));
          }
        }
        out.add(new Node.Loop(l.counter(), l.condition(), carried, block(l.body()), l.origin()));
      } else {
        out.add(node);
      }
      out.addAll(checks);
    }

    /** Keeps the order of rows in which the method of another file takes their cotangents. */
    private void rowsReceived(Expr.Call call, Node.Let l, List<Node> out, List<Node> checks) {
      checks.add(ForeignArrays.distinctRows(call, l));
      if (foreign.isRearranged(l.var())) {
        Var shadow = shadow(l.var());
        Var start = vars.fresh(shadow.name() + "Start", shadow.type());
        out.add(new Node.Let(start, rows(new Expr.Use(shadow)), Origin.NONE));
        received.put(l.var(), start);
      }
    }

    /**
     * Puts before a call what its reversal needs.
     *
     * @param checks takes what has to be checked after it
     */
    private ActiveCall activeCall(Expr.Call call, Node node, List<Node> out, List<Node> checks) {
      List<Boolean> mask = masks.apply(call.callee());
      List<@Nullable Var> argumentShadows = new ArrayList<>();
      boolean external = call.callee().kind() == Callee.Kind.DIFFERENTIABLE;
      List<Expr> arguments =
          external ? foreign.arguments(call, node, this::isActive, out, checks) : call.children();
      for (int i = 0; i < call.children().size(); i++) {
        Expr a = call.children().get(i);
        boolean array = a.type().isArray();
        argumentShadows.add(array && mask.get(i) ? argumentShadow(a, out) : null);
      }
      List<ActiveCall.Outcome> outcomes =
          external ? foreign.outcomes(call, node, arguments, mask, checks) : List.of();
      List<List<Integer>> twins = external ? foreign.twins(call, mask) : List.of();
      return new ActiveCall(call, arguments, mask, argumentShadows, twins, outcomes);
    }

    private Var argumentShadow(Expr array, List<Node> out) {
      if (array instanceof Expr.Use u && isActive(array)) {
        return shadow(u.var());
      }
      Var unread = vars.fresh("unread", array.type());
      out.add(new Node.Let(unread, zerosLike(array), Origin.NONE));
      return unread;
    }

    private Expr shadowOf(Node.Let l) {
      Expr e = l.value();
      Type.Array type = (Type.Array) l.var().type();
      if (e instanceof Expr.NewArray) {
        return e;
      } else if (e instanceof Expr.ArrayLiteral a) {
        return type.rank() == 1
            ? new Expr.NewArray(type, List.of(Expr.Const.of(a.children().size())))
            : a.mapChildren(this::shadow);
      } else if (e instanceof Expr.CloneArray c) {
        return type.rank() == 1
            ? new Expr.NewArray(type, List.of(new Expr.Length(new Expr.Use(l.var()))))
            : new Expr.CloneArray(shadow(c.array()));
      } else if (e instanceof Expr.Element x) {
        return Expr.Element.of(shadow(x.array()), x.index());
      } else if (e instanceof Expr.Cond c) {
        return new Expr.Cond(c.condition(), shadow(c.then()), shadow(c.orElse()));
      } else if (e instanceof Expr.Use) {
        return shadow(e);
      } else if (e instanceof Expr.Call c
          && calls.containsKey(c)
          && c.callee().kind() == Callee.Kind.SAME_FILE) {
        results.add(l.var());
        return ResultShadow.of(l.var());
      }
      return mirror(new Expr.Use(l.var()));
    }
  }
}
