package dev.backsweep.processor;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.analysis.Dependence;
import dev.backsweep.processor.analysis.Memory;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.analysis.Refusals;
import dev.backsweep.processor.diagnostics.Finding;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.plan.Needs;
import dev.backsweep.processor.plan.Plans;
import dev.backsweep.processor.plan.ReversalPlan;
import dev.backsweep.processor.prepare.Ahead;
import dev.backsweep.processor.prepare.Linearize;
import dev.backsweep.processor.prepare.OutsideGuards;
import dev.backsweep.processor.prepare.Partials;
import dev.backsweep.processor.prepare.Shadows;
import dev.backsweep.processor.prepare.TripCounts;
import dev.backsweep.processor.prepare.ValueNumbering;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.transform.Adjoint;
import dev.backsweep.processor.transform.Derivatives;
import dev.backsweep.processor.transform.Halves;
import dev.backsweep.processor.transform.Joint;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One function on its way through the passes, from SSA form to its sweeps. */
final class Differentiation {
  private final Group group;
  private final Ssa read;
  private final List<Var> inputs;
  private final Vars vars;
  private final Memory memory;
  private final Activity activity;

  Differentiation(Group group, Ssa read, List<Var> inputs, Vars vars) {
    this.group = group;
    this.read = read;
    this.inputs = inputs;
    this.vars = vars;
    this.memory = Memory.of(read, group.effects());
    this.activity = Activity.of(read, memory, inputs);
  }

  /** What the analyses have to say; with an error among it there are no sweeps. */
  List<Finding> findings(BiFunction<Callee, Origin, List<Finding>> unknownCallee) {
    return Refusals.of(read, activity, memory, inputs, unknownCallee);
  }

  /** The adjoint as one method that users call. */
  Adjoint adjoint(Derivatives derivatives) {
    return adjoint(false, derivatives);
  }

  /** The adjoint as one method that other sweeps call. */
  Joint joint(String name, Derivatives derivatives) {
    return Joint.of(adjoint(true, derivatives), read.function(), inputs, name, vars);
  }

  private Adjoint adjoint(boolean called, Derivatives derivatives) {
    Type result = read.function().result();
    Var cotangent = result.equals(Type.VOID) ? null : vars.fresh("resultBar", result);
    Prepared p = prepared(called, false, result.isReal() ? cotangent : null);
    return Adjoint.of(
        p.ssa(),
        p.activity(),
        p.plan(),
        p.dependence(),
        p.shadows(),
        p.partials(),
        inputs,
        called,
        cotangent,
        derivatives,
        vars);
  }

  /** The adjoint as two methods, for calls from other sweeps. */
  Halves halves(String name, Derivatives derivatives) {
    Prepared p = prepared(true, true, null);
    return Halves.of(
        p.ssa(),
        p.activity(),
        p.plan(),
        p.shadows(),
        p.partials(),
        inputs,
        name,
        derivatives,
        vars);
  }

  private record Prepared(
      Ssa ssa,
      Activity activity,
      Shadows shadows,
      Dependence dependence,
      ReversalPlan plan,
      Partials partials) {}

  /**
   * @param called whether other sweeps call this one
   * @param split whether the two sweeps become two methods
   * @param cotangent of the result, if that is a number and known from the start
   */
  private Prepared prepared(boolean called, boolean split, @Nullable Var cotangent) {
    Ssa named = Ahead.of(Linearize.of(read, activity, vars));
    Ssa linear = ValueNumbering.of(named, Memory.of(named, group.effects()));
    Activity active = Activity.of(linear, Memory.of(linear, group.effects()), inputs);
    Ssa counted = TripCounts.of(linear, new Branches(active), vars);
    Memory memory = Memory.of(counted, group.effects());
    Ssa guarded = OutsideGuards.of(counted, memory, called, group.functions().values());
    Shadows shadows =
        Shadows.of(
            guarded,
            called,
            active,
            Memory.of(guarded, group.effects()),
            inputs,
            group::mask,
            vars);
    Ssa ssa = shadows.ssa();
    Places places = Places.of(ssa, shadows.buffers().values(), shadows.handed());
    Memory arrays = Memory.of(ssa, group.effects(), shadows.companions());
    Dependence dependence = Dependence.of(ssa, places, arrays, split);
    Partials partials = Partials.of(ssa, places, active);
    Needs needs = Needs.of(ssa, active, shadows, partials, split);
    boolean buffersAreRead =
        inputs.stream().anyMatch(p -> p.type().isArray() && dependence.writesInto(new Expr.Use(p)));
    ReversalPlan plan =
        split
            ? Plans.split(ssa, active, places, dependence, needs)
            : Plans.of(
                ssa,
                active,
                places,
                dependence,
                arrays,
                needs,
                buffersAreRead ? null : cotangent,
                vars);
    return new Prepared(ssa, active, shadows, dependence, plan, partials);
  }
}
