package dev.backsweep.processor.frontend;

import dev.backsweep.processor.diagnostics.Finding;
import dev.backsweep.processor.diagnostics.Origins;
import dev.backsweep.processor.diagnostics.Problem;
import dev.backsweep.processor.diagnostics.Problems;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Program;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads annotated methods, each with everything of its source file that it calls.
 *
 * <p>One front end serves one generated class: its programs share their variables and their
 * functions.
 */
public final class Frontend {
  private final Javac javac;
  private final Origins origins;
  private final Problems problems;
  private final MethodReader methods;
  private final Vars vars = new Vars();
  private final Map<String, MethodReader.Read> read = new HashMap<>();
  private final Map<String, Function> library = new HashMap<>();
  private final Map<String, Problem> opaque = new HashMap<>();

  public Frontend(Javac javac, Origins origins, Problems problems) {
    this.javac = javac;
    this.origins = origins;
    this.problems = problems;
    this.methods = new MethodReader(javac, origins, vars);
  }

  /**
   * What javac has against the method or those of its file that it calls: mostly that they refer to
   * classes which do not exist yet, so that the method must wait for them.
   */
  public List<String> errorsIn(ExecutableElement method) {
    return Unresolved.errors(javac, javac.inside(method));
  }

  /**
   * The program whose root is {@code outer}, a method of the compilation that is going on. Errors
   * are reported; the root is what is left then, in which there may be more of them. Empty if
   * nothing is left, or no derivatives are asked for that exist.
   */
  public Optional<Program> read(ExecutableElement outer) {
    ExecutableElement method = javac.inside(outer);
    problems.report(outer, Roots.check(javac, origins, method));
    boolean failed = problems.hasErrors(outer);
    Callee callee = new Callees(javac, method).of(method);
    MethodReader.Read root = read(callee.key(), method);
    problems.report(outer, root.findings());
    Function function = root.function();
    return failed || function == null
        ? Optional.empty()
        : Optional.of(new Program(function, reachable(callee.key()), vars));
  }

  /** Why this method of the source file could not be read. */
  public List<Finding> problemsOf(String calleeKey) {
    MethodReader.Read method = read.get(calleeKey);
    return method == null ? List.of() : method.findings();
  }

  /**
   * What to report where a method without derivatives is called with an active argument: the
   * problems of a same-file method that could not be read, or else that the callee is unknown.
   */
  public List<Finding> activeCall(Callee callee, Origin at) {
    List<Finding> inside = problemsOf(callee.key());
    if (!inside.isEmpty()) {
      return inside;
    }
    Problem problem = opaque.getOrDefault(callee.key(), Problem.UNKNOWN_CALLEE);
    String owner = callee.owner().substring(callee.owner().lastIndexOf('.') + 1);
    return List.of(Finding.of(problem, at, owner + "." + callee.name()));
  }

  /** The qualified name of the generated class that has the adjoint of a method of another file. */
  public String gradientClass(Callee callee) {
    return new ExternalAdjoints(javac).gradientClass(callee);
  }

  /**
   * The record components of that adjoint's result, one for each parameter; empty for a constant.
   */
  public List<String> gradientComponents(Callee callee) {
    return new ExternalAdjoints(javac).components(callee);
  }

  private MethodReader.Read read(String key, ExecutableElement method) {
    MethodReader.Read known = read.get(key);
    if (known == null) {
      known = methods.read(method);
      read.put(key, known);
      known
          .libraryCallees()
          .forEach((name, routine) -> library.computeIfAbsent(name, k -> routine.read(vars)));
      opaque.putAll(known.opaqueCallees());
    }
    return known;
  }

  /** The functions that the root calls, directly and indirectly, in the order of the calls. */
  private Map<String, Function> reachable(String root) {
    Map<String, Function> functions = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty()) {
      String key = waiting.remove();
      MethodReader.Read method = seen.add(key) ? read.get(key) : null;
      if (method != null) {
        put(functions, key, key.equals(root) ? method.function() : method.whole());
        method.libraryCallees().keySet().forEach(name -> put(functions, name, library.get(name)));
        method.sameFileCallees().forEach(this::read);
        waiting.addAll(method.sameFileCallees().keySet());
      }
    }
    return Collections.unmodifiableMap(functions);
  }

  private static void put(
      Map<String, Function> functions, String key, @Nullable Function function) {
    if (function != null) {
      functions.put(key, function);
    }
  }
}
