package dev.backsweep.processor.diagnostics;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.backsweep.processor.ir.Origin;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;

/** Reports findings at their trees, each once, and knows which methods have errors. */
public final class Problems {
  private static final int FRAMES = 8;
  private static final int LONGEST = 300;

  private final Trees trees;
  private final Origins origins;
  private final Set<Object> reported = new HashSet<>();
  private final Set<ExecutableElement> failed = new HashSet<>();

  public Problems(Trees trees, Origins origins) {
    this.trees = trees;
    this.origins = origins;
  }

  /** Reports what was found while {@code method}, an annotated one, was differentiated. */
  public void report(ExecutableElement method, Finding finding) {
    TreePath declaration = trees.getPath(method);
    TreePath read = origins.path(finding.at());
    TreePath at = read == null ? declaration : origins.counterpart(read, declaration, trees);
    String id = finding.problem().id();
    if (finding.isError()) {
      failed.add(method);
    } else if (Suppressions.isAround(method, id) || Suppressions.isAround(at, id)) {
      return;
    }
    if (reported.add(List.of(at.getLeaf(), finding.message()))) {
      trees.printMessage(
          kind(finding.problem()), finding.message(), at.getLeaf(), at.getCompilationUnit());
    }
  }

  /** Reports all of them; but while there are errors there is no derivative to warn about. */
  public void report(ExecutableElement method, List<Finding> findings) {
    boolean failed = hasErrors(method) || findings.stream().anyMatch(Finding::isError);
    findings.stream()
        .filter(finding -> finding.isError() || !failed)
        .forEach(finding -> report(method, finding));
  }

  /** Runs a step; an exception of our own becomes an error at the method. */
  public void guard(ExecutableElement method, Runnable step) {
    try {
      step.run();
    } catch (StackOverflowError e) {
      report(
          method,
          Finding.of(
              Problem.UNSUPPORTED_METHOD,
              Origin.NONE,
              "a method nested so deeply that javac's stack overflows",
              "split its longest expression or chain of branches, or run javac with -J-Xss16m"));
    } catch (RuntimeException | AssertionError e) {
      report(method, Finding.of(Problem.INTERNAL_ERROR, Origin.NONE, describe(e)));
    }
  }

  /** Runs a step on code with errors, reported before, which may break what the step relies on. */
  public void attempt(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | AssertionError | StackOverflowError e) {
      // a variable may have lost its declaration with a statement that was refused
    }
  }

  /** The exception and the methods it came through, which is what one asks for in a report. */
  private static String describe(Throwable e) {
    String text = e.toString().lines().findFirst().orElse("");
    String what = text.length() > LONGEST ? text.substring(0, LONGEST) + ".." : text;
    return Stream.of(e.getStackTrace())
        .limit(FRAMES)
        .map(f -> f.getFileName() + ":" + f.getLineNumber())
        .collect(Collectors.joining(", ", what + " (", ")"));
  }

  /** Whether an error was reported for {@code method}. */
  public boolean hasErrors(ExecutableElement method) {
    return failed.contains(method);
  }

  private static Diagnostic.Kind kind(Problem problem) {
    return switch (problem.kind()) {
      case ERROR -> Diagnostic.Kind.ERROR;
      case WARNING -> Diagnostic.Kind.WARNING;
    };
  }
}
