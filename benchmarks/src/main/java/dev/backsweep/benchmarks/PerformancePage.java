package dev.backsweep.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page of figures: an introduction, then a section for each JDK, of which one is replaced. */
final class PerformancePage {
  private static final Pattern SECTION =
      Pattern.compile("(?ms)^## JDK (\\d+)$\\n(.*?)(?=^## |\\z)");

  private static final String INTRODUCTION =
      """
      # Performance

      What a gradient costs, measured by JMH on the functions of `benchmarks/`. This page is
      written by one command, after `mvn package`, in less than ten minutes; run on another JDK it
      replaces the section of that JDK alone:

      ```
      java -cp benchmarks/target/benchmarks.jar dev.backsweep.benchmarks.Report
      ```

      - **primal** is the plain method; **gradient** is the generated code for value and gradient
        (`mAdjoint` with buffers that are cleared and used again, where there are arrays); **by
        hand** is the best Java that we can write for the same function in the same data layout.
      - Times are processor time for each call, garbage collection included, the median of short
        iterations. Ratios within one run hold to about ±15 %; times do not carry over to other
        machines.
      - Memory is JMH's `gc.alloc.rate.norm`, allocated bytes for each call.
      - BA compares two calls of `mAdjoint`, one for each row of the Jacobian, with code by hand
        that computes both rows at once.
      - Hipparchus is `Gradient` of Hipparchus 4 (forward mode), differences are central
        differences; both are left out where one call takes seconds.
      - Compile times from a cold start are the time that one waits for a `javac` of its own, the
        shorter of two; those of a warm javac are processor time of its thread, with a processor
        that is loaded anew for each compilation.
      - "Without vectors" is the time with `-XX:-UseSuperWord` in units of the time with it: 1
        means that C2 vectorises nothing that counts.
      """;

  private PerformancePage() {}

  /**
   * Puts a section in place of the old one.
   *
   * @param page the page as it is, or an empty string
   * @param jdk the feature version of the section
   * @param section what goes below its heading
   * @return the page as it is to be
   */
  static String with(String page, int jdk, String section) {
    Map<Integer, String> sections = new TreeMap<>();
    Matcher matcher = SECTION.matcher(page);
    while (matcher.find()) {
      sections.put(Integer.valueOf(matcher.group(1)), matcher.group(2).strip());
    }
    sections.put(jdk, section.strip());
    return sections.entrySet().stream()
        .map(entry -> "\n## JDK " + entry.getKey() + "\n\n" + entry.getValue() + "\n")
        .collect(Collectors.joining("", INTRODUCTION, ""));
  }
}
