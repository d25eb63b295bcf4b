package dev.backsweep.processor;

import dev.backsweep.processor.emit.Member;
import dev.backsweep.processor.emit.Visibility;
import dev.backsweep.processor.frontend.Names;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.RuntimeCall;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import dev.backsweep.processor.prepare.Shadows;
import dev.backsweep.processor.simplify.Method;
import dev.backsweep.processor.simplify.Simplifier;
import dev.backsweep.processor.transform.Adjoint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The members that a differentiated method gets: result record, gradient and adjoint. */
final class Members {
  private final Function function;
  private final List<Var> inputs;
  private final Adjoint adjoint;
  private final Vars vars;
  private final String record;
  private final String qualifiedRecord;
  private final boolean isPublic;

  Members(
      Group group,
      Adjoint adjoint,
      String generatedClass,
      int overload,
      boolean isPublic,
      Vars vars) {
    this.function = group.root().function();
    this.inputs = group.inputs();
    this.adjoint = adjoint;
    this.vars = vars;
    this.record = recordName(function.name(), overload);
    this.qualifiedRecord = generatedClass + "." + record;
    this.isPublic = isPublic;
  }

  List<Member> all() {
    List<Member> members = new ArrayList<>();
    members.add(record());
    if (function.result().isReal()) {
      members.add(gradient());
    }
    members.add(adjoint());
    if (isSwept()) {
      members.add(sweeps());
    }
    return members;
  }

  /** The names of all that there may be for a method of this name. */
  static List<String> names(String method, int overload) {
    return List.of(
        method, Callee.adjointOf(method), method + "Sweeps", recordName(method, overload));
  }

  private static String recordName(String method, int overload) {
    return Names.capital(method) + "Gradient" + (overload == 1 ? "" : overload);
  }

  /** The names of the primal's variables, which generated code keeps. */
  static Set<String> names(Function function) {
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

  private Visibility visibility() {
    return isPublic ? Visibility.PUBLIC : Visibility.PACKAGE;
  }

  private Member record() {
    List<Var> components = new ArrayList<>();
    StringBuilder doc = new StringBuilder("The derivatives of {@code " + function.name() + "}.\n");
    if (!function.result().equals(Type.VOID)) {
      components.add(vars.fresh("value", function.result()));
      doc.append("\n@param value what {@code ").append(function.name()).append("} returns");
    }
    for (Var p : inputs) {
      components.add(vars.fresh(Names.derivative(p.name()), p.type()));
      doc.append("\n@param ")
          .append(Names.derivative(p.name()))
          .append(" the derivative with respect to {@code ");
      doc.append(p.name()).append("}").append(p.type().isArray() ? ", in the shape of it" : "");
    }
    return new Member.Result(record, isPublic, components, doc.toString());
  }

  private Member gradient() {
    List<Stmt> body = new ArrayList<>();
    List<Expr> arguments = new ArrayList<>();
    function.params().forEach(p -> arguments.add(new Expr.Use(p)));
    for (Var p : inputs) {
      if (p.type().isArray()) {
        arguments.add(Shadows.zerosLike(new Expr.Use(p)));
      }
    }
    arguments.add(
        new Expr.Const(
            function.result() == Type.FLOAT ? (Object) 1f : (Object) 1.0, function.result()));
    Expr call = call(isSwept() ? sweepsName() : adjointName(), arguments, record);
    body.add(new Stmt.Return(call, Origin.NONE));
    String doc =
        "The value and the gradient of {@code "
            + function.name()
            + "}, with respect to "
            + inputNames()
            + ".\n";
    return new Member.Method(
        function.name(),
        visibility(),
        function.params(),
        new Type.Ref(record),
        body,
        function.exceptions(),
        doc);
  }

  /**
   * Whether the sweeps are a method of their own, because they would change the caller's buffers
   * too early.
   */
  private boolean isSwept() {
    return adjoint.late() && !adjoint.buffers().isEmpty();
  }

  private String sweepsName() {
    return function.name() + "Sweeps";
  }

  private List<Stmt> complete(List<Var> params) {
    List<Stmt> body = new ArrayList<>(adjoint.body());
    if (adjoint.gradient().size() == inputs.size()) {
      body.add(adjoint.result(qualifiedRecord));
    }
    return Simplifier.simplify(body, new Method(params, adjoint.buffers(), true, names(function)));
  }

  /**
   * Runs the sweeps on buffers of their own and adds these to the caller's once nothing can throw
   * any more.
   */
  private List<Stmt> guarded() {
    List<Stmt> body = new ArrayList<>();
    List<Expr> arguments = new ArrayList<>();
    function.params().forEach(p -> arguments.add(new Expr.Use(p)));
    List<Var> fresh = new ArrayList<>();
    List<Expr> components = new ArrayList<>();
    for (Var p : inputs) {
      if (p.type().isArray()) {
        Var own = vars.fresh(Names.derivative(p.name()), p.type());
        fresh.add(own);
        body.add(new Stmt.Declare(own, Shadows.zerosLike(new Expr.Use(p)), Origin.NONE));
        arguments.add(new Expr.Use(own));
      }
    }
    arguments.add(new Expr.Use(Objects.requireNonNull(adjoint.cotangent())));
    Var swept = vars.fresh("swept", new Type.Ref(record));
    body.add(new Stmt.Declare(swept, call(sweepsName(), arguments, record), Origin.NONE));
    components.add(component(swept, "value", function.result()));
    int next = 0;
    for (Var p : inputs) {
      if (p.type().isArray()) {
        Var buffer = adjoint.buffers().get(next);
        Expr add =
            RuntimeCall.of(
                RuntimeCall.SHAPES,
                "add",
                Type.VOID,
                new Expr.Use(buffer),
                new Expr.Use(fresh.get(next++)));
        body.add(new Stmt.Eval(add, Origin.NONE));
        components.add(new Expr.Use(buffer));
      } else {
        components.add(component(swept, Names.derivative(p.name()), p.type()));
      }
    }
    body.add(new Stmt.Return(call("new " + record, components, record), Origin.NONE));
    return body;
  }

  private static Expr component(Var record, String name, Type type) {
    return new Expr.Foreign(
        "$0." + name + "()", List.of(), List.of(new Expr.Use(record)), type, true, Origin.NONE);
  }

  private static Expr call(String what, List<Expr> arguments, String type) {
    StringBuilder template = new StringBuilder(what + "(");
    for (int i = 0; i < arguments.size(); i++) {
      template.append(i == 0 ? "$" : ", $").append(i);
    }
    return new Expr.Foreign(
        template.append(")").toString(),
        List.of(),
        arguments,
        new Type.Ref(type),
        false,
        Origin.NONE);
  }

  private Member sweeps() {
    List<Var> params = new ArrayList<>(function.params());
    params.addAll(adjoint.buffers());
    params.add(Objects.requireNonNull(adjoint.cotangent()));
    String doc =
        "Both sweeps of {@code "
            + function.name()
            + "} at once; where they throw, the buffers have changed.\n";
    return new Member.Method(
        sweepsName(),
        Visibility.PRIVATE,
        params,
        new Type.Ref(record),
        complete(params),
        function.exceptions(),
        doc);
  }

  private String adjointName() {
    return Callee.adjointOf(function.name());
  }

  private String inputNames() {
    List<String> names = inputs.stream().map(p -> "{@code " + p.name() + "}").toList();
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private Member adjoint() {
    List<Var> params = new ArrayList<>(function.params());
    params.addAll(adjoint.buffers());
    StringBuilder doc = new StringBuilder();
    doc.append("The adjoint (vector-Jacobian product) of {@code ")
        .append(function.name())
        .append("}.\n");
    for (Var buffer : adjoint.buffers()) {
      String primal = buffer.name().substring(0, buffer.name().length() - "Bar".length());
      doc.append("\n@param ").append(buffer.name());
      doc.append(" on entry the cotangent of what {@code ").append(primal);
      doc.append("} ends as, on return that of what it started as");
    }
    if (adjoint.cotangent() != null) {
      params.add(adjoint.cotangent());
      doc.append("\n@param ")
          .append(adjoint.cotangent().name())
          .append(" the cotangent of the result");
    }
    List<Stmt> body = new ArrayList<>(adjoint.guards());
    body.addAll(isSwept() ? guarded() : complete(params));
    return new Member.Method(
        adjointName(),
        visibility(),
        params,
        new Type.Ref(record),
        body,
        function.exceptions(),
        doc.toString());
  }
}
