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
import dev.backsweep.processor.transform.Joint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The private methods of a generated class that differentiate what annotated methods call, each
 * written once.
 */
final class Helpers {
  private static final List<String> SUFFIXES = List.of("Forward", "Reverse", "Joint");

  private final Frontend frontend;

  /** Whether a member of the class is, or may be, called so. */
  private final Predicate<String> isTaken;

  /** A method as it is differentiated for certain callers. */
  private record Variant(String key, List<Boolean> active, CallEffects.Assumptions assumptions) {}

  /** What sweeps call: the two halves of a method, or both at once. */
  private record Request(String key, String name, boolean joint) {}

  private final Map<Variant, String> names = new LinkedHashMap<>();
  private final Set<String> requested = new HashSet<>();
  private final Deque<Request> waiting = new ArrayDeque<>();

  Helpers(Frontend frontend, Predicate<String> isTaken) {
    this.frontend = frontend;
    this.isTaken = isTaken;
  }

  /** Where the callees of a group find their derivatives. */
  Derivatives of(Group group) {
    return new Derivatives() {
      @Override
      public String split(Callee callee) {
        return request(callee, group, false);
      }

      @Override
      public String joint(Callee callee) {
        return request(callee, group, true) + "Joint";
      }

      @Override
      public External external(Callee callee) {
        return new External(frontend.gradientClass(callee), frontend.gradientComponents(callee));
      }
    };
  }

  private String request(Callee callee, Group group, boolean joint) {
    Request request = new Request(callee.key(), name(callee, group), joint);
    if (requested.add(request.name() + request.joint())) {
      waiting.add(request);
    }
    return request.name();
  }

  private String name(Callee callee, Group group) {
    Variant variant =
        new Variant(callee.key(), group.mask(callee), group.effects().assumptions(callee));
    String known = names.get(variant);
    if (known != null) {
      return known;
    }
    String name = callee.name();
    for (int i = 2; !isFree(name); i++) {
      name = callee.name() + i;
    }
    names.put(variant, name);
    return name;
  }

  /**
   * Whether no other method or record of the class will have one of the names, in capitals or not:
   * there are file systems that do not tell them apart.
   */
  private boolean isFree(String name) {
    return names.values().stream().noneMatch(name::equalsIgnoreCase)
        && SUFFIXES.stream().noneMatch(s -> isTaken.test(name + s));
  }

  /**
   * What the sweeps of the group call and what has not been written yet.
   *
   * @param notes takes the plans as text
   */
  List<Member> members(Group group, Vars vars, Consumer<Supplier<String>> notes) {
    List<Member> members = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Request request = waiting.remove();
      Ssa ssa = Objects.requireNonNull(group.functions().get(request.key()));
      Differentiation d = new Differentiation(group, ssa, group.inputs(request.key()), vars);
      boolean apart = group.effects().assumptions(ssa.function().callee()).apart();
      if (request.joint()) {
        String name = request.name() + "Joint";
        Joint joint = d.joint(name, of(group));
        notes.accept(joint.adjoint().explanation());
        add(joint, ssa.function(), name, apart, members);
      } else {
        Halves halves = d.halves(request.name(), of(group));
        notes.accept(halves.explanation());
        add(halves, ssa.function(), request.name(), apart, members);
      }
    }
    return members;
  }

  private static void add(
      Joint joint, Function f, String name, boolean apart, List<Member> members) {
    List<Var> params = new ArrayList<>(f.params());
    params.addAll(joint.adjoint().buffers());
    params.add(Objects.requireNonNull(joint.adjoint().cotangent()));
    if (!joint.components().isEmpty()) {
      members.add(
          new Member.Result(
              joint.result().javaName(),
              false,
              joint.components(),
              "What {@code " + name + "} returns."));
    }
    members.add(
        method(
            name,
            params,
            joint.result(),
            joint.body(),
            joint.adjoint().buffers(),
            apart,
            f,
            "Both sweeps of {@code " + f.name() + "} at once, and its value."));
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
    if (!halves.forwardComponents().isEmpty()) {
      members.add(
          new Member.Result(
              halves.forwardResult().javaName(),
              false,
              halves.forwardComponents(),
              "What {@code " + name + "Forward} returns: an array and its adjoint."));
    }
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
            halves.forwardResult(),
            halves.forward(),
            halves.shadows(),
            apart,
            f,
            "The forward half of the adjoint of {@code " + f.name() + "}."));
    members.add(
        method(
            name + "Reverse",
            reverseParams,
            halves.result(),
            halves.reverse(),
            halves.shadows(),
            apart,
            f,
            "The reverse half of the adjoint of {@code " + f.name() + "}."));
  }

  private static Member method(
      String name,
      List<Var> params,
      Type result,
      List<Stmt> body,
      List<Var> shadows,
      boolean apart,
      Function f,
      String doc) {
    List<Stmt> simple =
        Simplifier.simplify(body, new Method(params, shadows, apart, Members.names(f)));
    return new Member.Method(
        name, Visibility.PRIVATE, params, result, simple, f.exceptions(), doc + "\n");
  }
}
