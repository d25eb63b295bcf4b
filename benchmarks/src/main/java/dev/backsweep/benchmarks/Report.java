package dev.backsweep.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs every benchmark in a short form and writes {@code docs/performance.md}.
 *
 * <p>Arguments, all optional, in any order: the page to write; {@code --forks=N} for N processes of
 * each benchmark in place of one; {@code --only=TEXT} for the functions whose titles contain the
 * text, printed and not written; {@code --no-compile-times}. The system property {@code
 * backsweep.processor} names the processor's jar if it is not in {@code processor/target}.
 */
public final class Report {
  private static final Duration TIME_FOR_PROFILES = Duration.ofSeconds(570);

  private final Options options;
  private final Measurement measurement;
  private final long start = System.nanoTime();

  private Report(Options options) {
    this.options = options;
    this.measurement = new Measurement(options.forks());
  }

  /** What the command line asks for. */
  private record Options(Path page, int forks, String only, boolean compileTimes) {
    static Options parse(String[] args) {
      Options options = new Options(Path.of("docs", "performance.md"), 1, "", true);
      for (String arg : args) {
        options = options.with(arg);
      }
      return options;
    }

    private Options with(String arg) {
      if (arg.startsWith("--forks=")) {
        return new Options(page, Integer.parseInt(value(arg)), only, compileTimes);
      }
      if (arg.startsWith("--only=")) {
        return new Options(page, forks, value(arg), compileTimes);
      }
      if (arg.equals("--no-compile-times")) {
        return new Options(page, forks, only, false);
      }
      if (arg.startsWith("-")) {
        throw new IllegalArgumentException("unknown option " + arg);
      }
      return new Options(Path.of(arg), forks, only, compileTimes);
    }

    private static String value(String arg) {
      return arg.substring(arg.indexOf('=') + 1);
    }
  }

  /**
   * Measures, and writes the section of the JDK that runs this.
   *
   * @param args see the class
   */
  public static void main(String[] args) throws IOException, RunnerException {
    Options options;
    try {
      options = Options.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println("Report: " + e.getMessage());
      System.exit(2);
      return;
    }
    new Report(options).run();
  }

  private void run() throws IOException, RunnerException {
    String section = section();
    if (!options.only().isEmpty()) {
      System.out.println(section);
      return;
    }
    Path page = options.page();
    String old = Files.exists(page) ? Files.readString(page) : "";
    if (page.getParent() != null) {
      Files.createDirectories(page.getParent());
    }
    Files.writeString(page, PerformancePage.with(old, Runtime.version().feature(), section));
    say("wrote " + page);
  }

  private String section() throws IOException, RunnerException {
    StringBuilder section = new StringBuilder();
    section.append(Machine.describe(Clock.systemUTC())).append(".\n");
    if (options.compileTimes()) {
      section.append("\n### Compile time\n\n").append(compileTimes());
    }
    List<Measured> all = new ArrayList<>();
    for (Row row : Rows.ALL) {
      if (row.title().contains(options.only())) {
        all.add(measure(row));
      }
    }
    section.append("\n### Time\n\n").append(RowTables.times(all));
    section.append("\n### Memory\n\n").append(RowTables.memory(all));
    if (all.stream().map(Measured::row).toList().containsAll(List.of(Rows.GMM, Rows.LONG_GMM))) {
      section.append('\n');
      section.append(RowTables.memoryOfLongSums(find(all, Rows.GMM), find(all, Rows.LONG_GMM)));
    }
    section.append("\n### Where targets are missed\n\n");
    section.append(
        Misses.table(all, measurement, () -> elapsed().compareTo(TIME_FOR_PROFILES) < 0));
    return section.toString();
  }

  private static Measured find(List<Measured> all, Row row) {
    return all.stream().filter(one -> one.row().equals(row)).findFirst().orElseThrow();
  }

  private Measured measure(Row row) {
    Measured measured = measurement.measure(row);
    say(
        String.format(
            Locale.ROOT,
            "%s: gradient %s primals, %s gradients by hand",
            row.title(),
            RowTables.ratio(measured.ratio(Way.BACKSWEEP, Way.PRIMAL)),
            RowTables.ratio(measured.ratio(Way.BACKSWEEP, Way.HAND))));
    return measured;
  }

  private String compileTimes() throws IOException {
    Path processor = processor();
    if (!Files.exists(processor)) {
      return "Not measured: the processor's jar was not there.\n";
    }
    String cold = new ColdStarts(processor).table();
    String warm = new CompileTimes(processor).table();
    say("compile times measured");
    return "From a cold start:\n\n" + cold + "\nIn a javac that is warm:\n\n" + warm;
  }

  private static Path processor() throws IOException {
    String named = System.getProperty("backsweep.processor");
    if (named != null) {
      return Path.of(named);
    }
    Path folder = Path.of("processor", "target");
    if (Files.isDirectory(folder)) {
      try (var jars = Files.newDirectoryStream(folder, "backsweep-processor-*.jar")) {
        for (Path jar : jars) {
          String name = jar.getFileName().toString();
          if (!name.contains("sources") && !name.contains("javadoc") && !name.contains("tests")) {
            return jar;
          }
        }
      }
    }
    return folder.resolve("backsweep-processor.jar");
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void say(String line) {
    System.out.printf(Locale.ROOT, "%3d s  %s%n", elapsed().toSeconds(), line);
  }
}
