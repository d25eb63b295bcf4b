package dev.backsweep.processor.frontend;

import com.sun.source.util.TreePath;
import dev.backsweep.processor.diagnostics.Finding;
import dev.backsweep.processor.diagnostics.Origins;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** The state of reading one method: its variables, its findings, and whom it calls. */
final class Reading {
  final Javac javac;
  final Access access;
  final ExecutableElement method;
  private final PureMethods pureMethods;
  private final Origins origins;
  private final Vars vars;
  private final Map<Element, Var> scope = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, ExecutableElement> sameFile = new LinkedHashMap<>();
  private final Map<String, Library.Routine> library = new LinkedHashMap<>();
  private final Map<String, Problem> opaque = new LinkedHashMap<>();
  private TreePath statement;

  Reading(
      Javac javac,
      PureMethods pureMethods,
      Origins origins,
      Vars vars,
      ExecutableElement method,
      TreePath declaration) {
    this.javac = javac;
    this.access = new Access(javac.elements(), method);
    this.method = method;
    this.pureMethods = pureMethods;
    this.origins = origins;
    this.vars = vars;
    this.statement = declaration;
  }

  /** Sets the statement that expressions read from now on belong to. */
  Origin enter(TreePath newStatement) {
    statement = newStatement;
    return origins.ofStatement(newStatement);
  }

  Origin origin(TreePath tree) {
    return origins.of(tree, statement);
  }

  void refuse(Problem problem, TreePath at, Object... args) {
    findings.add(Finding.of(problem, origin(at), args));
  }

  List<Finding> findings() {
    return findings;
  }

  Var declare(Element element, Type type) {
    String name = element.getSimpleName().toString();
    // since Java 22 a variable that is not used may be called _, and has no name then
    Var var = vars.fresh(name.isEmpty() ? "unused" : name, type);
    scope.put(element, var);
    return var;
  }

  Var fresh(String name, Type type) {
    return vars.fresh(name, type);
  }

  @Nullable Var lookup(Element element) {
    return scope.get(element);
  }

  /** Notes a method of the same file, so that its body is read too. */
  void calls(String key, ExecutableElement callee) {
    sameFile.putIfAbsent(key, callee);
  }

  /** Notes a method of the JDK whose body is known. */
  void calls(String key, Library.Routine routine) {
    library.putIfAbsent(key, routine);
  }

  /** Notes a method without derivatives, and what is wrong if an active value goes in. */
  void calls(String key, Problem ifActive) {
    opaque.putIfAbsent(key, ifActive);
  }

  PureMethods pureMethods() {
    return pureMethods;
  }

  Map<String, ExecutableElement> sameFileCallees() {
    return sameFile;
  }

  Map<String, Library.Routine> libraryCallees() {
    return library;
  }

  Map<String, Problem> opaqueCallees() {
    return opaque;
  }
}
