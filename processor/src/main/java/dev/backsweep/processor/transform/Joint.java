package dev.backsweep.processor.transform;

import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The derivative of a called method as one method, for calls whose result's adjoint is known
 * beforehand: it runs both sweeps and returns the value.
 *
 * @param adjoint both sweeps
 * @param body the statements, with the final return
 * @param result what it returns: the value, or a record of it and the adjoints of active scalars
 * @param components of that record, empty if it returns the value
 */
public record Joint(Adjoint adjoint, List<Stmt> body, Type result, List<Var> components) {

  /**
   * Completes an adjoint.
   *
   * @param f the method, which returns a real number
   * @param inputs its active parameters
   * @param name the name of the method to generate
   */
  public static Joint of(Adjoint adjoint, Function f, List<Var> inputs, String name, Vars vars) {
    List<Expr> values = new ArrayList<>();
    List<Var> components = new ArrayList<>();
    components.add(vars.fresh("value", f.result()));
    if (adjoint.value() != null) {
      values.add(adjoint.value());
    }
    for (int i = 0; i < f.params().size(); i++) {
      Var p = f.params().get(i);
      if (inputs.contains(p) && !p.type().isArray()) {
        components.add(vars.fresh(Halves.component(i), p.type()));
        values.add(adjoint.gradient().getOrDefault(p, Code.zero(p.type())));
      }
    }
    Type result = result(f.callee(), components.size() - 1, name);
    boolean isRecord = components.size() > 1;
    List<Stmt> body = new ArrayList<>(adjoint.body());
    if (adjoint.value() != null) {
      body.add(
          isRecord ? Halves.made(result, values) : new Stmt.Return(adjoint.value(), Origin.NONE));
    }
    return new Joint(adjoint, body, result, isRecord ? components : List.of());
  }

  /** What the method of this name returns that has so many active scalar parameters. */
  static Type result(Callee callee, int scalars, String name) {
    return scalars == 0
        ? callee.result()
        : new Type.Ref(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }
}
