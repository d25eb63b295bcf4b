package dev.backsweep.benchmarks;

import dev.backsweep.Differentiable;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures what the processor adds to a compilation, with javac in this process.
 *
 * <p>Each compilation loads the processor anew, as a build does; javac itself is warm. Times are
 * processor time of javac's thread.
 */
final class CompileTimes {
  private static final int MOST_RUNS = 5;
  private static final double ENOUGH_SECONDS = 4;

  private final JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
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
    compile(Programs.methods(100), false);
    StringBuilder table = new StringBuilder();
    table.append("| program | without | with the processor | added |\n|---|--:|--:|--:|\n");
    for (int methods : new int[] {1, 10, 100, 1000}) {
      String title = String.format(Locale.ROOT, "annotated methods: %,d", methods);
      table.append(line(title, Programs.methods(methods)));
    }
    for (int statements : new int[] {100, 1000, 10_000}) {
      String title = String.format(Locale.ROOT, "statements in one method: %,d", statements);
      table.append(line(title, List.of(Programs.statements(statements))));
    }
    return table.toString();
  }

  /** Compiles a program both ways in turns, again while that is quick, and takes medians. */
  private String line(String title, List<JavaFileObject> program) throws IOException {
    List<Outcome> without = new ArrayList<>();
    List<Outcome> with = new ArrayList<>();
    double total = 0;
    while (without.isEmpty() || (without.size() < MOST_RUNS && total < ENOUGH_SECONDS)) {
      without.add(compile(program, false));
      with.add(compile(program, true));
      total += without.get(without.size() - 1).seconds() + with.get(with.size() - 1).seconds();
    }
    Outcome before = median(without);
    Outcome after = median(with);
    String added =
        after.problem().isEmpty() && before.problem().isEmpty()
            ? String.format(Locale.ROOT, "%.2f s", after.seconds() - before.seconds())
            : "";
    return String.format("| %s | %s | %s | %s |\n", title, before, after, added);
  }

  private static Outcome median(List<Outcome> outcomes) {
    List<Outcome> sorted = new ArrayList<>(outcomes);
    sorted.sort(Comparator.comparingDouble(Outcome::seconds));
    return sorted.get(sorted.size() / 2);
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
      long start = threads.getCurrentThreadCpuTime();
      boolean compiled = javac.getTask(null, files, diagnostics, options, null, program).call();
      double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
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

  /** The jar, or folder, of the annotations. */
  static String runtime() {
    try {
      return new File(
              Differentiable.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .getPath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
