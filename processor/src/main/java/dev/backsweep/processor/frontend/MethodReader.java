package dev.backsweep.processor.frontend;

import com.sun.source.util.TreePath;
import dev.backsweep.processor.diagnostics.Finding;
import dev.backsweep.processor.diagnostics.Origins;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Reads one static method of the source: signature and body. */
final class MethodReader {
  private final Javac javac;
  private final PureMethods pureMethods;
  private final Origins origins;
  private final Vars vars;

  MethodReader(Javac javac, Origins origins, Vars vars) {
    this.javac = javac;
    this.pureMethods = new PureMethods(javac.elements());
    this.origins = origins;
    this.vars = vars;
  }

  /**
   * A method that was read.
   *
   * @param function without what is refused, if there are errors among the findings; null if
   *     nothing is left
   */
  record Read(
      @Nullable Function function,
      List<Finding> findings,
      Map<String, ExecutableElement> sameFileCallees,
      Map<String, Library.Routine> libraryCallees,
      Map<String, Problem> opaqueCallees) {
    /** The function if there are no errors. */
    @Nullable Function whole() {
      return findings.stream().anyMatch(Finding::isError) ? null : function;
    }
  }

  Read read(ExecutableElement method) {
    TreePath declaration = javac.path(method);
    if (declaration == null) {
      throw new IllegalArgumentException("no source for " + method);
    }
    Reading reading = new Reading(javac, pureMethods, origins, vars, method, declaration);
    Function function = null;
    try {
      function = read(method, declaration, reading);
    } catch (InvalidSourceException e) {
      TreePath gradient = Unresolved.ownGradient(javac, method);
      if (gradient == null) {
        throw e;
      }
      refuseOwnGradient(method, gradient, reading);
    }
    return new Read(
        function,
        List.copyOf(reading.findings()),
        reading.sameFileCallees(),
        reading.libraryCallees(),
        reading.opaqueCallees());
  }

  private @Nullable Function read(ExecutableElement method, TreePath declaration, Reading reading) {
    Origin origin = reading.enter(declaration);
    TreePath body = javac.body(method);
    Constructs.Refusal refusal = refusal(method, body);
    if (refusal != null) {
      String what = refusal.construct() + " '" + method.getSimpleName() + "'";
      reading.refuse(Problem.UNSUPPORTED_METHOD, declaration, what, refusal.remedy());
      return null;
    }
    List<Var> params = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      params.add(reading.declare(parameter, TypeReader.read(parameter.asType())));
    }
    Callee callee = new Callees(javac, method).of(method);
    List<Stmt> statements = new StatementReader(reading).body(Objects.requireNonNull(body));
    List<String> exceptions =
        method.getThrownTypes().stream().map(t -> TypeReader.read(t).javaName()).toList();
    return new Function(callee, params, Signature.active(method), statements, exceptions, origin);
  }

  /** What kind of method it is that cannot be read; null if it can. */
  private static Constructs.@Nullable Refusal refusal(
      ExecutableElement method, @Nullable TreePath body) {
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      return new Constructs.Refusal("the instance method", "make it static, and pass what it uses");
    } else if (body == null) {
      return new Constructs.Refusal("the native method", "write it in Java");
    } else if (!method.getTypeParameters().isEmpty()) {
      return new Constructs.Refusal("the generic method", "write it for the types it is used with");
    } else if (method.getModifiers().contains(Modifier.SYNCHRONIZED)) {
      return new Constructs.Refusal("the synchronized method", "lock where it is called");
    }
    return null;
  }

  private void refuseOwnGradient(ExecutableElement method, TreePath gradient, Reading reading) {
    reading.refuse(
        Problem.OWN_GRADIENT, gradient, gradient.getLeaf(), Names.owner(method).getSimpleName());
  }
}
