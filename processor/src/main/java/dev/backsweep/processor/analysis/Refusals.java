package dev.backsweep.processor.analysis;

import dev.backsweep.processor.diagnostics.Finding;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.rules.Rules;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Every place where a derivative would get lost or cannot be followed, and what looks unintended.
 */
public final class Refusals {
  private final Activity activity;
  private final Memory memory;
  private final BiFunction<Callee, Origin, List<Finding>> unknownCallee;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * What is wrong only because an array of this function has escaped: where it does there is an
   * error, too, and these go with that.
   */
  private final List<Finding> consequences = new ArrayList<>();

  private final Set<Var> params = new HashSet<>();
  private final Map<Var, Node> definitions = new HashMap<>();

  /** What runs use that throw nothing; of all others there are no derivatives. */
  private final Set<Var> used = new HashSet<>();

  /** What is widened to an Object as an argument of an unknown method, and for nothing else. */
  private final Map<Var, Expr> widened = new HashMap<>();

  private Refusals(
      Activity activity, Memory memory, BiFunction<Callee, Origin, List<Finding>> unknownCallee) {
    this.activity = activity;
    this.memory = memory;
    this.unknownCallee = unknownCallee;
  }

  /**
   * All findings of a function.
   *
   * @param inputs the active parameters
   * @param unknownCallee what to say of a callee without derivatives that gets an active argument
   */
  public static List<Finding> of(
      Ssa ssa,
      Activity activity,
      Memory memory,
      List<Var> inputs,
      BiFunction<Callee, Origin, List<Finding>> unknownCallee) {
    Refusals r = new Refusals(activity, memory, unknownCallee);
    r.params.addAll(ssa.params());
    r.findWidened(ssa);
    Walk.nodes(ssa.body(), n -> Walk.definitions(n).forEach(v -> r.definitions.put(v, n)));
    Walk.completing(ssa.body(), n -> Walk.expressions(n).forEach(e -> r.used.addAll(Walk.uses(e))));
    if (ssa.result() != null) {
      r.used.addAll(Walk.uses(ssa.result()));
    }
    Walk.completing(ssa.body(), r::node);
    if (ssa.function().result().equals(Type.VOID)) {
      r.outputs(ssa, inputs);
    }
    for (Var p : inputs) {
      if (!activity.isActive(p) && !p.type().isArray()) {
        r.report(Problem.UNUSED_INPUT, ssa.function().origin(), p.name());
      }
    }
    if (r.findings.stream().noneMatch(Finding::isError)) {
      r.findings.addAll(r.consequences);
    }
    return new ArrayList<>(new LinkedHashSet<>(r.findings));
  }

  private void report(Problem problem, Origin at, Object... args) {
    boolean known =
        findings.stream()
            .anyMatch(
                f ->
                    f.problem() == problem
                        && f.at().tree() == at.tree()
                        && f.args().equals(List.of(args)));
    if (!known) {
      findings.add(Finding.of(problem, at, args));
    }
  }

  private void node(Node node) {
    if (node instanceof Node.Let l && (widened.containsKey(l.var()) || isForMessages(l))) {
      return;
    }
    for (Expr e : Walk.expressions(node)) {
      expression(e, node.origin());
    }
    if (node instanceof Node.Put p
        && memory.isOutside(memory.of(p.array()))
        && activity.isVaried(p.value())) {
      escape(p.origin(), isOwn(p.array()), "an array that is no parameter or local array");
    }
  }

  /** Whether this makes an object, such as a string, that only exceptions get. */
  private boolean isForMessages(Node.Let l) {
    return l.value() instanceof Expr.Foreign f
        && f.pure()
        && f.type() instanceof Type.Ref
        && !used.contains(l.var());
  }

  /** What a void method writes is its result, so it has to be active if what it gets is. */
  private void outputs(Ssa ssa, List<Var> inputs) {
    for (Var p : ssa.params()) {
      if (p.type().isArray() && p.type().isDifferentiable() && !inputs.contains(p)) {
        List<Memory.Cell> cells = CallEffects.levels(memory, new Expr.Use(p));
        Walk.nodes(ssa.body(), n -> output(p, cells.get(cells.size() - 1), n));
      }
    }
  }

  private void output(Var p, Memory.Cell leaf, Node node) {
    Expr.Call call = Activity.call(node);
    boolean varied =
        node instanceof Node.Put put
            ? activity.isVaried(put.value())
            : call != null
                && memory.effects().isKnown(call.callee())
                && call.children().stream().anyMatch(activity::isVaried);
    if (varied && memory.written(node).contains(leaf)) {
      report(
          Problem.UNSUPPORTED_PARAMETER,
          node.origin(),
          p.name(),
          p.type().javaName(),
          "takes values that carry derivatives, but is not marked with @Wrt",
          "mark it, too, since what a void method writes is its result");
    }
  }

  private void escape(Origin at, boolean isConsequence, String where) {
    if (isConsequence) {
      consequences.add(Finding.of(Problem.ACTIVE_ESCAPES, at, where));
    } else {
      report(Problem.ACTIVE_ESCAPES, at, where);
    }
  }

  /** Whether the array is a parameter, or made here, or lies in one that is. */
  private boolean isOwn(Expr array) {
    if (array instanceof Expr.Use u && params.contains(u.var())) {
      return true;
    }
    Node definition = array instanceof Expr.Use u ? definitions.get(u.var()) : null;
    Expr value = definition instanceof Node.Let l ? l.value() : array;
    return value instanceof Expr.NewArray
        || value instanceof Expr.ArrayLiteral
        || value instanceof Expr.CloneArray
        || value instanceof Expr.Element x && isOwn(x.array())
        || definition != null && value instanceof Expr.Use && isOwn(value);
  }

  private void expression(Expr e, Origin statement) {
    if (e instanceof Expr.Foreign f) {
      if (f.children().stream().anyMatch(activity::isVaried)) {
        Origin at = at(f.origin(), statement);
        escape(at, at.tree() < 0, "'" + text(f) + "'");
      }
    } else if (e instanceof Expr.Call c && c.callee().kind() == Callee.Kind.OPAQUE) {
      List<Expr> arguments = c.children().stream().map(this::unwidened).toList();
      if (arguments.stream().anyMatch(activity::isVaried)) {
        findings.addAll(unknownCallee.apply(c.callee(), at(c.origin(), statement)));
      }
      arguments.forEach(a -> expression(a, statement));
      return;
    } else if (e instanceof Expr.Call c && c.children().stream().anyMatch(activity::isVaried)) {
      call(c, statement);
    } else if (e instanceof Expr.Update u && activity.isVaried(u.value())) {
      report(Problem.ACTIVE_ESCAPES, at(u.origin(), statement), "a static field");
    } else if (e instanceof Expr.Apply a) {
      apply(a, statement);
    }
    e.children().forEach(c -> expression(c, statement));
  }

  /** The array that is passed as an Object. */
  private Expr unwidened(Expr e) {
    Expr value = e instanceof Expr.Use u ? widened.getOrDefault(u.var(), e) : e;
    return isWidening(value) ? value.children().get(0) : value;
  }

  private static boolean isWidening(Expr e) {
    return e instanceof Expr.Foreign f && f.template().equals("$0");
  }

  /** Finds the arguments of unknown methods that are only widened for them. */
  private void findWidened(Ssa ssa) {
    Set<Var> elsewhere = new HashSet<>();
    Map<Var, Expr> widenings = new HashMap<>();
    Walk.nodes(
        ssa.body(),
        n -> {
          if (n instanceof Node.Let l && isWidening(l.value())) {
            widenings.put(l.var(), l.value());
          }
          for (Expr e : Walk.expressions(n)) {
            boolean call = e instanceof Expr.Call c && c.callee().kind() == Callee.Kind.OPAQUE;
            for (Expr x : call ? e.children() : List.of(e)) {
              if (!call || !(x instanceof Expr.Use)) {
                elsewhere.addAll(Walk.uses(x));
              }
            }
          }
        });
    widenings.keySet().removeAll(elsewhere);
    widened.putAll(widenings);
  }

  private void call(Expr.Call c, Origin statement) {
    Callee callee = c.callee();
    Origin at = at(c.origin(), statement);
    if (callee.kind() == Callee.Kind.SAME_FILE && !memory.effects().isKnown(callee)) {
      findings.addAll(unknownCallee.apply(callee, at));
    }
    for (int i = 0; i < c.children().size() && callee.kind() == Callee.Kind.DIFFERENTIABLE; i++) {
      if (!callee.active().get(i) && activity.isVaried(c.children().get(i))) {
        report(
            Problem.UNSUPPORTED_CALL,
            at,
            callee.name(),
            "argument "
                + (i + 1)
                + " carries derivatives, but the method is differentiated with respect to others only",
            "mark that parameter with @Wrt, too");
      }
    }
  }

  private static String text(Expr.Foreign f) {
    if (f.template().equals("$0")) {
      return f.type().javaName();
    }
    String text = f.template().replaceFirst("^\\$0\\.", "");
    for (int i = 0; i < f.types().size(); i++) {
      String type = f.types().get(i);
      text = text.replace("$T" + i, type.substring(type.lastIndexOf('.') + 1));
    }
    return text.replaceAll("\\$\\d+", "..");
  }

  private void apply(Expr.Apply a, Origin statement) {
    if (a.children().stream().noneMatch(activity::isVaried)) {
      return;
    }
    Op op = a.op();
    Origin at = at(a.origin(), statement);
    if (op.isCast() && op.result() instanceof Type.Scalar s && s.isIntegral()) {
      report(Problem.ACTIVE_TO_INTEGER, at, s.javaName());
    } else if ((op.is("==") || op.is("!=")) && op.params().get(0).isReal()) {
      report(Problem.EQUALITY_ON_ACTIVE, at, op.name());
    } else if (op.result().isReal() && !Rules.isConstant(op) && Rules.of(a).isEmpty()) {
      report(Problem.NO_RULE, at, op.isMethod() ? simple(op.owner()) + "." + op.name() : op.name());
    } else if (!op.result().isReal() && op.isMethod() && !Rules.isConstant(op)) {
      report(Problem.NO_RULE, at, simple(op.owner()) + "." + op.name());
    }
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static Origin at(Origin own, Origin statement) {
    return own.tree() >= 0 ? own : statement;
  }
}
