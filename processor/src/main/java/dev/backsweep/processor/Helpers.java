package dev.backsweep.processor;

import dev.backsweep.processor.analysis.CallEffects;
import dev.backsweep.processor.emit.Member;
import dev.backsweep.processor.emit.Visibility;
import dev.backsweep.processor.frontend.Frontend;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.simplify.Method;
import dev.backsweep.processor.simplify.Simplifier;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.transform.Derivatives;
import dev.backsweep.processor.transform.Halves;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The private methods of a generated class that differentiate what annotated methods call, each
 * written once.
 */
final class Helpers {
  private final Frontend frontend;

  /** A method as it is differentiated for certain callers. */
  private record Variant(String key, List<Boolean> active, CallEffects.Assumptions assumptions) {}

  private final Map<Variant, String> names = new LinkedHashMap<>();
  private final Set<String> written = new LinkedHashSet<>();

  Helpers(Frontend frontend) {
    this.frontend = frontend;
  }

  /** Where the callees of a group find their derivatives. */
  Derivatives of(Group group) {
    return new Derivatives() {
      @Override
      public String split(Callee callee) {
        return name(callee, group);
      }

      @Override
      public External external(Callee callee) {
        return new External(frontend.gradientClass(callee), frontend.gradientComponents(callee));
      }
    };
  }

  private String name(Callee callee, Group group) {
    Variant variant =
        new Variant(callee.key(), group.mask(callee), group.effects().assumptions(callee));
    String known = names.get(variant);
    if (known != null) {
      return known;
    }
    String name = callee.name();
    for (int i = 2; names.containsValue(name); i++) {
      name = callee.name() + i;
    }
    names.put(variant, name);
    return name;
  }

  /** The halves of those methods of the group that have not been written yet. */
  List<Member> members(Group group, Vars vars) {
    List<Member> members = new ArrayList<>();
    for (String key : group.differentiated()) {
      Ssa ssa = Objects.requireNonNull(group.functions().get(key));
      String name = name(ssa.function().callee(), group);
      if (written.add(name)) {
        Halves halves =
            new Differentiation(group, ssa, group.inputs(key), vars).halves(name, of(group));
        boolean apart = group.effects().assumptions(ssa.function().callee()).apart();
        add(halves, ssa.function(), name, apart, members);
      }
    }
    return members;
  }

  private static void add(
      Halves halves, Function f, String name, boolean apart, List<Member> members) {
    List<Var> params = new ArrayList<>(f.params());
    params.addAll(halves.shadows());
    List<Var> reverseParams = new ArrayList<>(params);
    params.add(halves.tape());
    if (halves.cotangent() != null) {
      reverseParams.add(halves.cotangent());
    }
    reverseParams.add(halves.tape());
    if (halves.components().size() > 1) {
      members.add(
          new Member.Result(
              halves.result().javaName(),
              false,
              halves.components(),
              "What {@code " + name + "Reverse} returns."));
    }
    members.add(
        method(
            name + "Forward",
            params,
            f.result(),
            halves.forward(),
            halves,
            apart,
            f,
            "The forward half of the adjoint of {@code " + f.name() + "}."));
    members.add(
        method(
            name + "Reverse",
            reverseParams,
            halves.result(),
            halves.reverse(),
            halves,
            apart,
            f,
            "The reverse half of the adjoint of {@code " + f.name() + "}."));
  }

  private static Member method(
      String name,
      List<Var> params,
      Type result,
      List<Stmt> body,
      Halves halves,
      boolean apart,
      Function f,
      String doc) {
    List<Stmt> simple =
        Simplifier.simplify(body, new Method(params, halves.shadows(), apart, Members.names(f)));
    return new Member.Method(
        name, Visibility.PRIVATE, params, result, simple, f.exceptions(), doc + "\n");
  }
}
