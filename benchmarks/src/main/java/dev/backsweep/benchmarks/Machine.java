package dev.backsweep.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** Says what kind of machine this is, and nothing that would tell one from another of its kind. */
final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** The date, the JDK, the cores and the model of the processor. */
  static String describe(Clock clock) {
    Runtime runtime = Runtime.getRuntime();
    return String.format(
        "%s, %s %s, %s on %s, %d cores, %s",
        LocalDate.now(clock),
        System.getProperty("java.vm.name"),
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        runtime.availableProcessors(),
        processor());
  }

  private static String processor() {
    if (!Files.isReadable(CPU_INFO)) {
      return "processor unknown";
    }
    try (var lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("processor unknown");
    } catch (IOException e) {
      return "processor unknown";
    }
  }
}
