package dev.backsweep.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;

/**
 * Measures what the processor adds to a javac that is started for one compilation: the time that a
 * person waits, start of the JVM included.
 */
final class ColdStarts {
  private static final int RUNS = 2;

  /** Keeps the JVM from compiling for the long run what runs but for seconds. */
  private static final String QUICK = "-J-XX:TieredStopAtLevel=1";

  private final Path processor;

  /**
   * Prepares compilations.
   *
   * @param processor the processor's jar
   */
  ColdStarts(Path processor) {
    this.processor = processor;
  }

  /** Compiles all programs, with the processor and without. */
  String table() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("| program | `javac` | with the processor | added | added, with `");
    table.append(QUICK).append("` |\n|---|--:|--:|--:|--:|\n");
    table.append(line("1 method with a loop and a branch", Programs.methods(1)));
    table.append(line("200 methods of two lines", Programs.lines(200)));
    table.append(line("200 methods with a loop and a branch", Programs.methods(200)));
    return table.toString();
  }

  private String line(String title, List<JavaFileObject> program) throws IOException {
    Path folder = Files.createTempDirectory("backsweep");
    try {
      List<String> sources = new ArrayList<>();
      for (JavaFileObject source : program) {
        String name = Path.of(source.toUri().getPath()).getFileName().toString();
        Path file = Files.writeString(folder.resolve(name), source.getCharContent(true));
        sources.add(file.toString());
      }
      List<String> alone = List.of("-proc:none");
      List<String> with = List.of("-processorpath", processor.toString());
      double before = seconds(List.of(), alone, sources);
      double after = seconds(List.of(), with, sources);
      double added =
          seconds(List.of(QUICK), with, sources) - seconds(List.of(QUICK), alone, sources);
      return String.format(
          Locale.ROOT,
          "| %s | %.1f s | %.1f s | %.1f s | %.1f s |\n",
          title,
          before,
          after,
          after - before,
          added);
    } finally {
      CompileTimes.delete(folder);
    }
  }

  /** The shorter time of two. */
  private static double seconds(List<String> jvm, List<String> options, List<String> sources)
      throws IOException {
    double shortest = Double.POSITIVE_INFINITY;
    for (int run = 0; run < RUNS; run++) {
      Path classes = Files.createTempDirectory("backsweep");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
      command.addAll(jvm);
      command.addAll(options);
      command.addAll(List.of("-d", classes.toString(), "-cp", CompileTimes.runtime()));
      command.addAll(sources);
      try {
        shortest = Math.min(shortest, seconds(command));
      } finally {
        CompileTimes.delete(classes);
      }
    }
    return shortest;
  }

  private static double seconds(List<String> command) throws IOException {
    long start = System.nanoTime();
    Process javac = new ProcessBuilder(command).inheritIO().start();
    try {
      if (javac.waitFor() != 0) {
        throw new IOException("javac refuses " + command);
      }
    } catch (InterruptedException e) {
      javac.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
