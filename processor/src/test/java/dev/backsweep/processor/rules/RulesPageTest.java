package dev.backsweep.processor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/rules.md} is the derivative table; {@code -Dgolden.update=true} writes it anew. */
final class RulesPageTest {
  private static final String ABOVE =
      """
      # Derivative rules

      <!-- Written by RulesPageTest from MathRules.java; run it with -Dgolden.update=true. -->

      Every derivative that Backsweep knows by itself. They hold for Java's operators on `double` and `float`, for all
      of `java.lang.Math` and `java.lang.StrictMath`, for `max`, `min` and `sum` of `Double` and `Float`, and, by
      qualified name, for the methods of the same names in

      - `org.hipparchus.util.FastMath`
      - `org.apache.commons.math3.util.FastMath`
      - `net.jafama.FastMath`

      Code generated for `StrictMath` calls `StrictMath`; code generated for all others calls `Math`.

      ## Conventions

      | where | what | why |
      |---|---|---|
      | `abs`, `copySign` at 0 | 0 | the middle of the slopes on either side |
      | `max`, `min` at a tie | half to each | the same whichever argument comes first; 0.0 and -0.0 tie |
      | `clamp` at a bound | as `max(min, min(max, value))`, written out | |
      | `floor`, `ceil`, `rint`, `round`, `signum`, `ulp`, `getExponent`, conversion to an integer type, comparison | 0 | piecewise constant |
      | conversion between `double` and `float`, `nextUp`, `nextDown`, `nextAfter` | the identity | rounding is not a function of interest |
      | `hypot` at (0, 0) | (0, 0) | the middle of the slopes on either side |
      | `sqrt`, `cbrt`, `asin`, `acos`, `pow` at the end of their domain | the one-sided limit, such as `Infinity` for `sqrt` at 0 and -0 | it is the truth |
      | the same, and the cotangent is 0 | 0, never `0 * Infinity` | what does not influence the result has derivative 0 |
      | `atan2` at (0, 0), or with both operands infinite | NaN | there is no limit at (0, 0) |
      | `pow(a, b)` to `b` where the value is 0 | 0 | the limit |
      | `pow(0, 0)` to `b` | `-Infinity` | the limit from either side |
      | `pow(a, b)` to `b` for `a < 0` | NaN | `pow(a, ·)` has values at the integers only |
      | `pow(a, b)` to `a` for infinite `b` | NaN | |
      | `hypot` with an infinite operand | NaN to that operand | the result is infinite |
      | a result that is NaN | not specified | |

      Nothing else is silently constant. A method that reads the bits of a number, such as `Double.doubleToLongBits`,
      has no rule, and the compiler refuses it.

      ## Derivatives

      `y` is the result. Backwards, `w` is the cotangent of `y`, and an entry is what is added to the cotangent of the
      operand. Forwards, `w` is the tangent of the operand, and an entry is what is added to the tangent of `y`. An
      empty entry is zero. The first row that fits is taken; *for* speaks of operands that are literals or constants.
      *Tested on* is the range of each operand on which the row is compared with differences, with both signs wherever
      the operation accepts them.

      """;

  private static final String BELOW =
      """

      ## Constants

      These have derivative zero, by the conventions above or because they yield no number.
      So has every operation without a `double` or `float` operand: integer and boolean arithmetic, `floorMod`,
      `addExact`, the conversion of an integer to `double`.

      """;

  @Test
  void pageIsTheTable() throws IOException {
    Path page = root().resolve("docs").resolve("rules.md");
    String expected = ABOVE + derivatives() + BELOW + constants();
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(root().resolve("docs"));
      Files.writeString(page, expected);
    }
    assertThat(page).hasContent(expected);
  }

  private static String derivatives() {
    String heading =
        "| `y` | to `a` | to `b` | to `c` | tested on | note |\n|---|---|---|---|---|---|\n";
    return MathRules.TABLE.stream()
        .filter(row -> !row.isConstant())
        .map(RulesPageTest::line)
        .collect(Collectors.joining("", heading, ""));
  }

  private static String line(Row row) {
    List<String> text = row.text();
    String[] operation = text.get(0).split(" for ", 2);
    Stream<String> condition = Stream.of(operation).skip(1).map(c -> " for " + code(c));
    Stream<String> cells =
        Stream.concat(
            Stream.of(code(operation[0]) + condition.collect(Collectors.joining())),
            Stream.concat(
                text.subList(1, 4).stream().map(RulesPageTest::code),
                Stream.of(row.testedOn(), row.why())));
    return cells
        .map(cell -> cell.isEmpty() ? "" : cell + " ")
        .collect(Collectors.joining("| ", "| ", "|\n"));
  }

  private static String constants() {
    return MathRules.TABLE.stream()
        .filter(Row::isConstant)
        .map(row -> code(row.text().get(0)))
        .collect(Collectors.joining(", ", "", "\n"));
  }

  private static String code(String formula) {
    return formula.isEmpty() ? "" : "`" + formula.replace("|", "\\|") + "`";
  }

  /** The directory of the whole project, from wherever in it the tests are run. */
  private static Path root() {
    Path directory = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(directory.resolve(".mvn"))) {
      directory =
          Objects.requireNonNull(directory.getParent(), "no .mvn above the working directory");
    }
    return directory;
  }
}
