package dev.backsweep.benchmarks;

import dev.backsweep.benchmarks.Measured.Figures;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Looks closer at the rows that miss a target: what runs, what is allocated, what is vectorised.
 */
final class Misses {
  private Misses() {}

  /**
   * Writes a table of the misses.
   *
   * @param all every row
   * @param measurement runs the benchmarks again
   * @param timeIsLeft when this says no, the other misses stay without a profile
   */
  static String table(List<Measured> all, Measurement measurement, BooleanSupplier timeIsLeft)
      throws RunnerException {
    List<Measured> missed = all.stream().filter(Measured::missesTarget).toList();
    if (missed.isEmpty()) {
      return "No target of time is missed.\n";
    }
    StringBuilder table = new StringBuilder();
    table.append(
        """
        | function | hot methods of the gradient | beyond the primal's memory: gradient, by hand \
        | without vectors: primal, gradient |
        |---|---|--:|--:|
        """);
    for (Measured one : missed) {
      table.append("| ").append(one.row().title());
      if (one.figures(Way.BACKSWEEP).isNone()) {
        table.append(" | ended in an error, which may be for lack of memory | | |\n");
      } else if (timeIsLeft.getAsBoolean()) {
        table.append(" | ").append(measurement.hotMethods(one.row()));
        table.append(" | ").append(memory(one));
        table.append(" | ").append(ratio(measurement, one, Way.PRIMAL));
        table.append(", ").append(ratio(measurement, one, Way.BACKSWEEP)).append(" |\n");
      } else {
        table.append(" | no time was left | ").append(memory(one)).append(" | |\n");
      }
    }
    return table.toString();
  }

  private static String memory(Measured one) {
    Figures primal = one.figures(Way.PRIMAL);
    return String.format(
        Locale.ROOT,
        "%,.0f B, %,.0f B",
        one.figures(Way.BACKSWEEP).bytes() - primal.bytes(),
        one.figures(Way.HAND).bytes() - primal.bytes());
  }

  private static String ratio(Measurement measurement, Measured one, Way way)
      throws RunnerException {
    return "×" + RowTables.ratio(measurement.withoutVectors(one, way));
  }
}
