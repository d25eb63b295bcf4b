package dev.backsweep.benchmarks;

import dev.backsweep.Differentiable;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Measures what the processor adds to a compilation, with javac in this process. */
final class CompileTimes {
  private static final int MOST_RUNS = 5;
  private static final double ENOUGH_SECONDS = 2;

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final Path processor;

  /**
   * Prepares compilations.
   *
   * @param processor the processor's jar
   */
  CompileTimes(Path processor) {
    this.processor = processor;
  }

  /** A compilation that took some time, or a message if javac refused it. */
  private record Outcome(double seconds, String problem) {
    @Override
    public String toString() {
      return problem.isEmpty() ? String.format(Locale.ROOT, "%.2f s", seconds) : problem;
    }
  }

  /** Compiles all programs, with the processor and without. */
  String table() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("| program | without | with the processor | added |\n|---|--:|--:|--:|\n");
    table.append(line("1 method, javac's first run in its process", Programs.methods(1), 1));
    for (int methods : new int[] {1, 10, 100, 1000}) {
      String title = String.format(Locale.ROOT, "%,d annotated methods", methods);
      table.append(line(title, Programs.methods(methods), MOST_RUNS));
    }
    for (int statements : new int[] {100, 1000, 10_000}) {
      String title = String.format(Locale.ROOT, "one method of %,d statements", statements);
      table.append(line(title, List.of(Programs.statements(statements)), MOST_RUNS));
    }
    return table.toString();
  }

  private String line(String title, List<JavaFileObject> program, int runs) throws IOException {
    Outcome without = median(program, false, runs);
    Outcome with = median(program, true, runs);
    String added =
        with.problem().isEmpty() && without.problem().isEmpty()
            ? String.format(Locale.ROOT, "%.2f s", with.seconds() - without.seconds())
            : "";
    return String.format("| %s | %s | %s | %s |\n", title, without, with, added);
  }

  /** Runs a compilation again while that is quick. */
  private Outcome median(List<JavaFileObject> program, boolean process, int runs)
      throws IOException {
    double[] seconds = new double[runs];
    double total = 0;
    int done = 0;
    while (done < runs && (done == 0 || total < ENOUGH_SECONDS)) {
      Outcome outcome = compile(program, process);
      if (!outcome.problem().isEmpty()) {
        return outcome;
      }
      seconds[done++] = outcome.seconds();
      total += outcome.seconds();
    }
    Arrays.sort(seconds, 0, done);
    return new Outcome(seconds[done / 2], "");
  }

  private Outcome compile(List<JavaFileObject> program, boolean process) throws IOException {
    Path classes = Files.createTempDirectory("backsweep");
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      List<String> options =
          process
              ? List.of(
                  "-d",
                  classes.toString(),
                  "-cp",
                  runtime(),
                  "-processorpath",
                  processor.toString())
              : List.of("-d", classes.toString(), "-cp", runtime(), "-proc:none");
      long start = System.nanoTime();
      boolean compiled = javac.getTask(null, files, diagnostics, options, null, program).call();
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Outcome(seconds, compiled ? "" : "fails: " + firstError(diagnostics));
    } finally {
      delete(classes);
    }
  }

  private static String firstError(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
        .findFirst()
        .orElse("no message");
  }

  private static String runtime() {
    try {
      return new File(
              Differentiable.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getPath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
