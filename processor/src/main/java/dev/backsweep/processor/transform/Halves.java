package dev.backsweep.processor.transform;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.plan.Explanation;
import dev.backsweep.processor.plan.ReversalPlan;
import dev.backsweep.processor.prepare.Partials;
import dev.backsweep.processor.prepare.Shadows;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Ssa;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The derivative of a called method as two methods: the forward half leaves on the tape what the
 * reverse half takes from it.
 *
 * @param shadows the adjoint arrays that both halves get after the primal's parameters
 * @param cotangent the cotangent of the result, null if it has none
 * @param explanation tells the plan as text
 * @param forwardResult what the forward half returns: the result, an array together with its
 *     adjoint
 * @param forwardComponents of that, if it is a record, else empty
 * @param result what the reverse half returns: the adjoints of the active scalars
 */
public record Halves(
    List<Var> shadows,
    @Nullable Var cotangent,
    Var tape,
    List<Stmt> forward,
    List<Stmt> reverse,
    Supplier<String> explanation,
    Type forwardResult,
    List<Var> forwardComponents,
    Type result,
    List<Var> components) {

  public static Halves of(
      Ssa ssa,
      Activity activity,
      ReversalPlan plan,
      Shadows shadows,
      Partials partials,
      List<Var> inputs,
      String name,
      Derivatives derivatives,
      Vars vars) {
    Callee callee = ssa.function().callee();
    Type forwardResult = forwardResult(callee, name + "Forward");
    List<Var> forwardComponents =
        returnsShadow(callee)
            ? List.of(vars.fresh("value", callee.result()), vars.fresh("valueBar", callee.result()))
            : List.of();
    Context context = new Context(ssa, activity, plan, shadows, partials, vars);
    Tapes tapes = new Tapes(context);
    Calls calls = new Calls(context, tapes, derivatives);
    ReverseSweep reverse = new ReverseSweep(context, tapes, calls);
    ForwardSweep forward = reverse.forward();
    Block root = ssa.body();
    List<Stmt> first = new ArrayList<>(forward.block(root, true));
    if (!root.fails()) {
      first.addAll(tapes.keep(root));
      if (ssa.result() != null) {
        first.add(returned(ssa, context, forwardResult));
      }
    }
    Type type = ssa.function().result();
    Var cotangent = type.isReal() ? vars.fresh("resultBar", type) : null;
    List<Stmt> second = new ArrayList<>(reverse.fetch(root));
    if (cotangent != null && ssa.result() instanceof Expr.Use r && activity.isActive(r.var())) {
      context.bars.add(r.var(), Code.use(cotangent), root, second);
    }
    second.addAll(reverse.block(root));
    List<Integer> scalars = new ArrayList<>();
    List<Expr> adjoints = new ArrayList<>();
    List<Var> components = new ArrayList<>();
    for (int i = 0; i < ssa.params().size(); i++) {
      Var p = ssa.params().get(i);
      if (inputs.contains(p) && !p.type().isArray()) {
        scalars.add(i);
        Expr bar = context.bars.of(p);
        adjoints.add(bar == null ? Code.zero(p.type()) : bar);
        components.add(vars.fresh(component(i), p.type()));
      }
    }
    Type result = result(scalars.size(), name + "Reverse", ssa.function().callee(), scalars);
    if (adjoints.size() == 1) {
      second.add(new Stmt.Return(adjoints.get(0), Origin.NONE));
    } else if (adjoints.size() > 1) {
      second.add(made(result, adjoints));
    }
    Var tape = ((Expr.Use) tapes.shared()).var();
    List<Var> buffers =
        inputs.stream()
            .filter(p -> p.type().isArray())
            .map(p -> Objects.requireNonNull(shadows.buffers().get(p)))
            .toList();
    return new Halves(
        buffers,
        cotangent,
        tape,
        first,
        second,
        () -> Explanation.of(ssa.function().name(), root, plan),
        forwardResult,
        forwardComponents,
        result,
        components);
  }

  /** Whether the forward half returns an array's adjoint with it: of an array of real numbers. */
  static boolean returnsShadow(Callee callee) {
    return callee.result().isArray() && callee.result().isDifferentiable();
  }

  /** What the forward half returns, which is called {@code name}. */
  static Type forwardResult(Callee callee, String name) {
    return returnsShadow(callee) ? record(name) : callee.result();
  }

  private static Stmt returned(Ssa ssa, Context context, Type type) {
    Expr result = Objects.requireNonNull(ssa.result());
    if (!returnsShadow(ssa.function().callee())) {
      return new Stmt.Return(context.named(result), Origin.NONE);
    }
    boolean active = result instanceof Expr.Use && context.activity.isActiveArray(result);
    Expr value = context.named(result);
    Expr shadow = active ? context.shadow(result) : Shadows.mirror(value);
    return made(type, List.of(value, shadow));
  }

  /** The return of a record. */
  static Stmt made(Type record, List<Expr> components) {
    StringBuilder template = new StringBuilder("new " + record.javaName() + "(");
    for (int i = 0; i < components.size(); i++) {
      template.append(i == 0 ? "$" : ", $").append(i);
    }
    return new Stmt.Return(
        new Expr.Foreign(
            template.append(")").toString(), List.of(), components, record, false, Origin.NONE),
        Origin.NONE);
  }

  /** The name of the record component for parameter {@code i}. */
  static String component(int i) {
    return "d" + i;
  }

  static Type result(int scalars, String name, Callee callee, List<Integer> active) {
    if (scalars == 0) {
      return Type.VOID;
    }
    return scalars == 1 ? callee.params().get(active.get(0)) : record(name);
  }

  /** The record that a method returns. */
  private static Type record(String method) {
    return new Type.Ref(method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1));
  }
}
