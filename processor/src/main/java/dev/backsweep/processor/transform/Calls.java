package dev.backsweep.processor.transform;

import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.RuntimeCall;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.prepare.ActiveCall;
import dev.backsweep.processor.prepare.Shadows;
import dev.backsweep.processor.ssa.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls in both sweeps. A method of the same file has a forward and a reverse half that share a
 * tape, or one method for both where the adjoint of its result is known beforehand; a method of
 * another file is run again by its own adjoint, on copies of the arrays that it may have changed.
 */
final class Calls {
  private final Context context;
  private final Tapes tapes;
  private final Derivatives derivatives;

  /** What calls have returned, the array and its adjoint, by the variable that gets the array. */
  private final Map<Var, Var> results = new HashMap<>();

  Calls(Context context, Tapes tapes, Derivatives derivatives) {
    this.context = context;
    this.tapes = tapes;
    this.derivatives = derivatives;
  }

  /** The call as the recording forward sweep makes it. */
  Expr forward(Expr.Call call) {
    ActiveCall active = context.shadows.calls().get(call);
    if (active == null || call.callee().kind() != Callee.Kind.SAME_FILE) {
      return context.named(call);
    }
    List<Expr> arguments = new ArrayList<>(call.children().stream().map(context::named).toList());
    arguments.addAll(shadows(active));
    arguments.add(tapes.shared());
    String name = derivatives.split(call.callee()) + "Forward";
    return invoke("", name, arguments, Halves.forwardResult(call.callee(), name));
  }

  /**
   * Makes a call that runs both sweeps; {@code add} takes what its active scalar arguments receive.
   *
   * @param bar the adjoint of the result
   */
  void joint(Node.Let node, Var bar, BiConsumer<Expr, Expr> add, List<Stmt> out) {
    Expr.Call call = (Expr.Call) node.value();
    ActiveCall active = Objects.requireNonNull(context.shadows.calls().get(call));
    List<Expr> arguments = new ArrayList<>(call.children().stream().map(context::named).toList());
    arguments.addAll(shadows(active));
    arguments.add(Code.use(bar));
    String name = derivatives.joint(call.callee());
    List<Integer> scalars = scalars(active);
    Type type = Joint.result(call.callee(), scalars.size(), name);
    Expr run = invoke("", name, arguments, type);
    Var v = context.named(node.var());
    if (scalars.isEmpty()) {
      define(v, run, node, out);
      return;
    }
    Var received = context.vars.fresh(call.callee().name() + "Both", type);
    out.add(new Stmt.Declare(received, run, node.origin()));
    define(v, read("$0.value()", received, v.type()), node, out);
    for (int i : scalars) {
      Expr argument = call.children().get(i);
      String component = "$0." + Halves.component(i) + "()";
      add.accept(argument, read(component, received, argument.type()));
    }
  }

  private void define(Var v, Expr value, Node.Let node, List<Stmt> out) {
    out.add(
        context.isHoisted(node.var())
            ? new Stmt.Assign(v, value, node.origin())
            : new Stmt.Declare(v, value, node.origin()));
  }

  /**
   * Makes a call of a method of the file that returns an array, whose adjoint comes with it;
   * returns false for any other call.
   */
  boolean forward(Node.Let node, List<Stmt> out) {
    if (!(node.value() instanceof Expr.Call call)
        || !context.shadows.calls().containsKey(call)
        || call.callee().kind() != Callee.Kind.SAME_FILE
        || !Halves.returnsShadow(call.callee())) {
      return false;
    }
    Type type = Halves.forwardResult(call.callee(), derivatives.split(call.callee()) + "Forward");
    Var received = context.vars.fresh(call.callee().name() + "Result", type);
    out.add(new Stmt.Declare(received, forward(call), node.origin()));
    define(context.named(node.var()), read("$0.value()", received, call.type()), node, out);
    results.put(node.var(), received);
    return true;
  }

  /** The adjoint of the array that {@code result} has received from a call. */
  Expr resultShadow(Var result) {
    return read("$0.valueBar()", Objects.requireNonNull(results.get(result)), result.type());
  }

  /** Reverses a call; {@code add} takes what its active scalar arguments receive. */
  void reverse(Expr.Call call, Node node, BiConsumer<Expr, Expr> add, List<Stmt> out) {
    ActiveCall active = Objects.requireNonNull(context.shadows.calls().get(call));
    boolean same = call.callee().kind() == Callee.Kind.SAME_FILE;
    List<Expr> arguments =
        new ArrayList<>(active.arguments().stream().map(context::named).toList());
    List<Stmt> joins = new ArrayList<>();
    arguments.addAll(same ? shadows(active) : buffers(active, out, joins));
    Expr cotangent = cotangent(call, node);
    if (cotangent != null) {
      arguments.add(cotangent);
    }
    List<Integer> scalars = scalars(active);
    if (same) {
      arguments.add(tapes.shared());
      String name = derivatives.split(call.callee()) + "Reverse";
      Type result = Halves.result(scalars.size(), name, call.callee(), scalars);
      receive(invoke("", name, arguments, result), scalars, call, add, out);
    } else {
      Derivatives.External external = derivatives.external(call.callee());
      Expr run =
          invoke(
              external.gradientClass(),
              Callee.adjointOf(call.callee().name()),
              arguments,
              new Type.Ref("var"));
      Var received = context.vars.fresh(call.callee().name() + "Gradient", run.type());
      boolean isRead =
          !scalars.isEmpty() || active.outcomes().stream().anyMatch(o -> o.array() == null);
      out.add(isRead ? Code.declare(received, run) : Code.run(run));
      active.outcomes().forEach(o -> out.add(repeated(o, received, call)));
      out.addAll(joins);
      for (int i : scalars) {
        String component = "$0." + external.components().get(i) + "()";
        add.accept(
            call.children().get(i), read(component, received, call.children().get(i).type()));
      }
    }
  }

  private void receive(
      Expr run, List<Integer> scalars, Expr.Call call, BiConsumer<Expr, Expr> add, List<Stmt> out) {
    if (scalars.isEmpty()) {
      out.add(Code.run(run));
      return;
    }
    Var received = context.vars.fresh(call.callee().name() + "Bar", run.type());
    out.add(Code.declare(received, run));
    for (int i : scalars) {
      Expr bar =
          scalars.size() == 1
              ? Code.use(received)
              : read("$0." + Halves.component(i) + "()", received, call.children().get(i).type());
      add.accept(call.children().get(i), bar);
    }
  }

  /** The check that the method has done the same as in the forward sweep. */
  private Stmt repeated(ActiveCall.Outcome outcome, Var received, Expr.Call call) {
    Expr again =
        outcome.array() == null
            ? read("$0.value()", received, call.type())
            : context.named(outcome.array());
    return Code.run(
        RuntimeCall.of(
            RuntimeCall.OUTCOMES,
            "requireRepeated",
            Type.VOID,
            Code.use(context.named(outcome.known())),
            again,
            new Expr.Const(call.callee().name(), Type.STRING)));
  }

  private static Expr read(String template, Var from, Type type) {
    return new Expr.Foreign(template, List.of(), List.of(Code.use(from)), type, true, Origin.NONE);
  }

  private @Nullable Expr cotangent(Expr.Call call, Node node) {
    if (call.callee().kind() == Callee.Kind.SAME_FILE && !call.type().isReal()) {
      return null;
    }
    if (!(node instanceof Node.Let l)) {
      return call.type().isDifferentiable()
          ? call.type().isArray() ? new Expr.Const(null, call.type()) : Code.zero(call.type())
          : call.type().equals(Type.VOID) ? null : Code.zero(call.type());
    }
    Var start = context.shadows.received().get(l.var());
    if (start != null) {
      return Code.use(context.named(start));
    }
    if (l.var().type().isArray()) {
      return context.activity.isActiveArray(new Expr.Use(l.var()))
          ? context.shadow(new Expr.Use(l.var()))
          : Shadows.zerosLike(Code.use(l.var()));
    }
    Expr bar = context.bars.of(l.var());
    return bar != null || !call.type().isReal() ? bar : Code.zero(call.type());
  }

  private static List<Integer> scalars(ActiveCall active) {
    List<Integer> scalars = new ArrayList<>();
    for (int i = 0; i < active.active().size(); i++) {
      if (active.active().get(i) && !active.call().children().get(i).type().isArray()) {
        scalars.add(i);
      }
    }
    return scalars;
  }

  private List<Expr> shadows(ActiveCall active) {
    List<Expr> all = new ArrayList<>();
    for (Var s : active.shadows()) {
      if (s != null) {
        all.add(Code.use(context.named(s)));
      }
    }
    return all;
  }

  /**
   * The shadows, each one array: of an array that is passed twice the second buffer is another one.
   *
   * @param before takes what has to stand before the call
   * @param after takes what has to stand after it
   */
  private List<Expr> buffers(ActiveCall active, List<Stmt> before, List<Stmt> after) {
    List<Expr> all = new ArrayList<>();
    for (int i = 0; i < active.shadows().size(); i++) {
      Var s = active.shadows().get(i);
      if (s == null) {
        continue;
      }
      Expr shadow = Code.use(context.named(s));
      List<Var> twins =
          active.twins().get(i).stream()
              .map(j -> Objects.requireNonNull(active.shadows().get(j)))
              .toList();
      if (!twins.isEmpty()) {
        Var own = context.vars.fresh(s.name(), s.type());
        boolean same = twins.contains(s);
        List<Expr> arguments = new ArrayList<>(List.of(shadow));
        twins.forEach(t -> arguments.add(Code.use(context.named(t))));
        before.add(
            Code.declare(
                own,
                same
                    ? Shadows.zerosLike(shadow)
                    : RuntimeCall.of(
                        RuntimeCall.DISTINCT, "apart", s.type(), arguments.toArray(new Expr[0]))));
        after.add(
            Code.run(
                RuntimeCall.of(
                    same ? RuntimeCall.SHAPES : RuntimeCall.DISTINCT,
                    same ? "add" : "join",
                    Type.VOID,
                    shadow,
                    Code.use(own))));
        shadow = Code.use(own);
      }
      all.add(shadow);
    }
    return all;
  }

  private static Expr invoke(String owner, String name, List<Expr> arguments, Type result) {
    StringBuilder template = new StringBuilder(owner.isEmpty() ? name + "(" : "$T0." + name + "(");
    for (int i = 0; i < arguments.size(); i++) {
      template.append(i == 0 ? "$" : ", $").append(i);
    }
    return new Expr.Foreign(
        template.append(")").toString(),
        owner.isEmpty() ? List.of() : List.of(owner),
        arguments,
        result,
        false,
        Origin.NONE);
  }
}
