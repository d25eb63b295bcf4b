package dev.backsweep.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the text of JMH's sampling profiler. */
final class HotMethods {
  private static final String START = "[Thread state: RUNNABLE]";
  private static final int MOST = 3;

  private HotMethods() {}

  /**
   * Picks the methods that run most.
   *
   * @param profile what the profiler prints: for each state of a thread, shares and methods
   * @return "59 % method:line, 20 % method:line", or nothing if there is no such part
   */
  static String of(String profile) {
    int start = profile.indexOf(START);
    if (start < 0) {
      return "";
    }
    List<String> lines =
        profile
            .substring(start)
            .lines()
            .skip(1)
            .map(String::strip)
            .takeWhile(line -> !line.isEmpty())
            .filter(line -> line.contains("dev.backsweep"))
            .filter(line -> !line.contains("jmh_generated"))
            .limit(MOST)
            .toList();
    return lines.stream().map(HotMethods::share).collect(Collectors.joining(", "));
  }

  /** Turns " 59.1% 63.0% p.q.Type.method:12" into "63 % Type.method:12". */
  private static String share(String line) {
    String[] parts = line.split("\\s+", -1);
    String percent = parts[parts.length - 2].replace("%", "");
    String method = parts[parts.length - 1];
    int dot = method.lastIndexOf('.');
    int type = method.lastIndexOf('.', dot - 1);
    return String.format(
        Locale.ROOT, "%.0f %% `%s`", Double.parseDouble(percent), method.substring(type + 1));
  }
}
