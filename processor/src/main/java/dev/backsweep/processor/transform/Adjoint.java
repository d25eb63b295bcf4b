package dev.backsweep.processor.transform;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Dependence;
import dev.backsweep.processor.analysis.Failures;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.RuntimeCall;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The adjoint (VJP) of a function.
 *
 * @param buffers the adjoint buffers of the active arrays, in the order of the parameters
 * @param cotangent the cotangent of the result, null for void
 * @param guards checks of the buffers, to be made first
 * @param late whether the primal may throw after buffers have changed, because the reverse sweep
 *     starts before the forward sweep ends
 * @param explanation tells the plan as text
 * @param body the statements, without the final return
 * @param value the primal's result, null for void
 * @param gradient for each active input its adjoint: the buffer or a scalar expression
 */
public record Adjoint(
    List<Var> buffers,
    @Nullable Var cotangent,
    List<Stmt> guards,
    boolean late,
    Supplier<String> explanation,
    List<Stmt> body,
    @Nullable Expr value,
    Map<Var, Expr> gradient) {

  /**
   * Carries out the plan.
   *
   * @param inputs the active parameters
   * @param called whether another sweep calls this one: then what arrays may be the same is known
   * @param cotangent the cotangent of the result, a variable of the caller's, null for void
   */
  public static Adjoint of(
      Ssa ssa,
      Activity activity,
      ReversalPlan plan,
      Dependence dependence,
      Shadows shadows,
      Partials partials,
      List<Var> inputs,
      boolean called,
      @Nullable Var cotangent,
      Derivatives derivatives,
      Vars vars) {
    Context context = new Context(ssa, activity, plan, shadows, partials, vars);
    Tapes tapes = new Tapes(context);
    Calls calls = new Calls(context, tapes, derivatives);
    ReverseSweep reverse = new ReverseSweep(context, tapes, calls);
    ForwardSweep forward = reverse.forward();
    Block root = ssa.body();
    List<Var> buffers = new ArrayList<>(shadows.buffers().values());
    List<Stmt> body = new ArrayList<>();
    if (!called) {
      body.addAll(Guards.distinct(ssa, dependence));
    }
    body.addAll(forward.block(root, true));
    Map<Var, Expr> gradient = new LinkedHashMap<>();
    if (!root.fails()) {
      body.addAll(reverse.fetch(root));
      if (cotangent != null && ssa.result() instanceof Expr.Use r) {
        if (!r.type().isArray()) {
          context.bars.add(r.var(), Code.use(cotangent), root, body);
        } else if (activity.isActiveArray(r)) {
          body.add(runtime("add", context.shadow(r), Code.use(cotangent)));
        }
      }
      for (Var p : shadows.rearranged().keySet()) {
        body.add(runtime("add", context.shadow(Code.use(p)), buffer(shadows, p)));
      }
      body.addAll(reverse.block(root));
      shadows
          .rearranged()
          .forEach((p, start) -> body.add(runtime("set", buffer(shadows, p), Code.use(start))));
      for (Var p : inputs) {
        Expr bar = p.type().isArray() ? buffer(shadows, p) : context.bars.of(p);
        gradient.put(p, bar == null ? Code.zero(p.type()) : bar);
      }
    }
    if (tapes.isShared()) {
      Expr made =
          new Expr.Foreign(
              "new $T0()",
              List.of(Tapes.TAPE.javaName()),
              List.of(),
              Tapes.TAPE,
              false,
              Origin.NONE);
      body.add(0, Code.declare(((Expr.Use) tapes.shared()).var(), made));
    }
    Expr value = ssa.result() == null ? null : context.named(ssa.result());
    return new Adjoint(
        buffers,
        cotangent,
        Guards.shapes(shadows.buffers()),
        mayThrowLate(ssa, plan, dependence),
        () -> Explanation.of(ssa.function().name(), root, plan),
        body,
        value,
        gradient);
  }

  private static boolean mayThrowLate(Ssa ssa, ReversalPlan plan, Dependence dependence) {
    Places places = plan.places();
    if (!plan.joint().isEmpty()) {
      return true;
    }
    return plan.fused().keySet().stream()
        .min(Comparator.comparing(places::order))
        .filter(first -> Failures.mayFollow(ssa, places, dependence, first))
        .isPresent();
  }

  private static Expr buffer(Shadows shadows, Var p) {
    return Code.use(Objects.requireNonNull(shadows.buffers().get(p)));
  }

  private static Stmt runtime(String method, Expr into, Expr from) {
    return Code.run(RuntimeCall.of(RuntimeCall.SHAPES, method, Type.VOID, into, from));
  }

  /** The final statement: the record of value and derivatives. */
  public Stmt result(String record) {
    List<Expr> components = new ArrayList<>();
    if (value != null) {
      components.add(value);
    }
    components.addAll(gradient.values());
    StringBuilder template = new StringBuilder("new $T0(");
    for (int i = 0; i < components.size(); i++) {
      template.append(i == 0 ? "$" : ", $").append(i);
    }
    Expr made =
        new Expr.Foreign(
            template.append(")").toString(),
            List.of(record),
            components,
            new Type.Ref(record),
            false,
            Origin.NONE);
    return new Stmt.Return(made, Origin.NONE);
  }
}
