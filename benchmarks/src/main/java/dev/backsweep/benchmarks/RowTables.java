package dev.backsweep.benchmarks;

import dev.backsweep.benchmarks.Measured.Figures;
import java.util.List;
import java.util.Locale;

/** Sets out what was measured as tables in Markdown, the targets beside the figures. */
final class RowTables {
  /** Two gradients that differ by less than this in memory differ in what JMH itself allocates. */
  private static final double NOISE = 16_384;

  private RowTables() {}

  /** Times and ratios. */
  static String times(List<Measured> all) {
    StringBuilder table = new StringBuilder();
    table.append("| function | primal | gradient | gradient / primal | gradient / by hand |");
    table.append(" by hand / primal | Hipparchus / gradient | differences / gradient |\n");
    table.append("|---|--:|--:|---|---|--:|---|--:|\n");
    for (Measured one : all) {
      Row row = one.row();
      table.append("| ").append(row.title());
      table.append(" | ").append(time(one.figures(Way.PRIMAL).nanos()));
      table.append(" | ").append(time(one.figures(Way.BACKSWEEP).nanos()));
      table.append(" | ").append(atMost(one.ratio(Way.BACKSWEEP, Way.PRIMAL), row.overPrimal()));
      table.append(" | ").append(atMost(one.ratio(Way.BACKSWEEP, Way.HAND), row.overHand()));
      table.append(" | ").append(ratio(one.ratio(Way.HAND, Way.PRIMAL)));
      table.append(" | ").append(peer(one, Way.HIPPARCHUS, row.hipparchus()));
      table.append(" | ").append(peer(one, Way.DIFFERENCES, 0)).append(" |\n");
    }
    return table.toString();
  }

  /** Memory for each call. */
  static String memory(List<Measured> all) {
    StringBuilder table = new StringBuilder();
    table.append("| function | primal | gradient | by hand | Hipparchus |\n");
    table.append("|---|--:|--:|--:|--:|\n");
    for (Measured one : all) {
      table.append("| ").append(one.row().title());
      for (Way way : List.of(Way.PRIMAL, Way.BACKSWEEP, Way.HAND, Way.HIPPARCHUS)) {
        table.append(" | ").append(one.has(way) ? bytes(one.figures(way).bytes()) : "");
      }
      table.append(" |\n");
    }
    return table.toString();
  }

  /** Whether ten times as many observations need no more memory. */
  static String memoryOfLongSums(Measured few, Measured many) {
    double extraFew = extraBytes(few);
    double extraMany = extraBytes(many);
    return String.format(
        Locale.ROOT,
        "Memory beyond the primal's: %s for 1,000 observations, %s for 10,000 (independent of the"
            + " number: %s).\n",
        bytes(extraFew),
        bytes(extraMany),
        extraMany <= extraFew + NOISE ? "pass" : "**miss**");
  }

  private static double extraBytes(Measured one) {
    return Math.max(0, one.figures(Way.BACKSWEEP).bytes() - one.figures(Way.PRIMAL).bytes());
  }

  private static String peer(Measured one, Way way, double atLeast) {
    if (!one.has(way)) {
      return "";
    }
    Figures peer = one.figures(way);
    double ratio = peer.nanos() / one.figures(Way.BACKSWEEP).nanos();
    if (atLeast == 0) {
      return ratio(ratio);
    }
    String verdict = ratio >= atLeast ? "%s (≥ %.0f: pass)" : "**%s (≥ %.0f: miss)**";
    return String.format(Locale.ROOT, verdict, ratio(ratio), atLeast);
  }

  private static String atMost(double ratio, double target) {
    if (Double.isInfinite(target)) {
      return ratio(ratio);
    }
    String verdict = ratio <= target ? "%s (≤ %s: pass)" : "**%s (≤ %s: miss)**";
    return String.format(Locale.ROOT, verdict, ratio(ratio), target);
  }

  static String ratio(double ratio) {
    if (Double.isNaN(ratio)) {
      return "";
    } else if (Double.isInfinite(ratio)) {
      return "no end";
    }
    return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%,.0f", ratio);
  }

  /** Three digits and a unit. */
  static String time(double nanos) {
    if (Double.isInfinite(nanos)) {
      return "no end";
    }
    if (nanos < 1e3) {
      return String.format(Locale.ROOT, nanos < 10 ? "%.1f ns" : "%.0f ns", nanos);
    }
    if (nanos < 1e6) {
      return String.format(Locale.ROOT, nanos < 1e4 ? "%.2f µs" : "%.0f µs", nanos / 1e3);
    }
    return String.format(Locale.ROOT, nanos < 1e7 ? "%.2f ms" : "%.0f ms", nanos / 1e6);
  }

  private static String bytes(double bytes) {
    return Double.isNaN(bytes) ? "" : String.format(Locale.ROOT, "%,.0f B", bytes);
  }
}
