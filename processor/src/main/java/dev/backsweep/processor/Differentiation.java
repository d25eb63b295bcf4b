package dev.backsweep.processor;

import dev.backsweep.processor.analysis.Activity;
import dev.backsweep.processor.analysis.Branches;
import dev.backsweep.processor.analysis.Dependence;
import dev.backsweep.processor.analysis.Memory;
import dev.backsweep.processor.analysis.Places;
import dev.backsweep.processor.analysis.Refusals;
import dev.backsweep.processor.diagnostics.Finding;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.normalize.Normalize;
import dev.backsweep.processor.plan.Needs;
import dev.backsweep.processor.plan.Plans;
import dev.backsweep.processor.plan.ReversalPlan;
import dev.backsweep.processor.prepare.Linearize;
import dev.backsweep.processor.prepare.Shadows;
import dev.backsweep.processor.prepare.TripCounts;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.SsaBuilder;
import dev.backsweep.processor.transform.Adjoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * One method on its way through the passes.
 *
 * @param inputs the active parameters
 * @param findings what the analyses have to say; with an error among them there is no adjoint
 */
record Differentiation(Function function, List<Var> inputs, List<Finding> findings, @Nullable Adjoint adjoint) {

  static Differentiation of(Program program, BiFunction<Callee, Origin, List<Finding>> unknownCallee) {
    Vars vars = program.vars();
    Function normal = normalized(program);
    List<Var> inputs = inputs(normal);
    Ssa read = SsaBuilder.of(normal, vars);
    Memory memory = Memory.of(read);
    Activity activity = Activity.of(read, memory, inputs);
    List<Finding> findings = Refusals.of(read, activity, memory, inputs, unknownCallee);
    if (findings.stream().anyMatch(Finding::isError)) {
      return new Differentiation(normal, inputs, findings, null);
    }
    return new Differentiation(normal, inputs, findings, adjoint(read, activity, inputs, vars));
  }

  /** Whether the method can come to its end; false if it always throws. */
  boolean alwaysReturns() {
    return adjoint != null && adjoint.gradient().size() == inputs.size();
  }

  /** The names of the primal's variables, which generated code keeps. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    Stmts.forEach(
        function.body(),
        s -> {
          if (s instanceof Stmt.Declare d) {
            names.add(d.var().name());
          }
        });
    return names;
  }

  private static Function normalized(Program program) {
    Map<String, Function> callees = new LinkedHashMap<>();
    program.functions().forEach((key, f) -> callees.put(key, Normalize.of(f, program.vars())));
    return Objects.requireNonNull(callees.get(program.root().callee().key()));
  }

  private static List<Var> inputs(Function f) {
    List<Var> inputs = new ArrayList<>();
    for (int i = 0; i < f.params().size(); i++) {
      if (f.active().get(i)) {
        inputs.add(f.params().get(i));
      }
    }
    return inputs;
  }

  private static Adjoint adjoint(Ssa read, Activity first, List<Var> inputs, Vars vars) {
    Ssa linear = Linearize.of(read, first, vars);
    Activity activity = Activity.of(linear, Memory.of(linear), inputs);
    Ssa counted = TripCounts.of(linear, new Branches(activity), vars);
    Shadows shadows = Shadows.of(counted, activity, Memory.of(counted), inputs, vars);
    Ssa ssa = shadows.ssa();
    Places places = Places.of(ssa, shadows.buffers().values());
    Dependence dependence = Dependence.of(ssa, places, Memory.of(ssa));
    Set<Var> needed = Needs.of(ssa, activity, shadows.of());
    needed.addAll(shadows.rearranged().values());
    shadows.rearranged().keySet().forEach(p -> needed.add(Objects.requireNonNull(shadows.of().get(p))));
    ReversalPlan plan = Plans.of(ssa, places, dependence, needed);
    Type result = read.function().result();
    Var cotangent = result.equals(Type.VOID) ? null : vars.fresh("resultBar", result);
    return Adjoint.of(ssa, activity, plan, dependence, shadows, inputs, cotangent, vars);
  }
}
