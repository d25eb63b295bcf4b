package dev.backsweep.benchmarks;

import java.util.Map;

/**
 * A row of the report with its figures.
 *
 * @param row what was measured
 * @param figures the figures of each way that was run
 */
record Measured(Row row, Map<Way, Figures> figures) {

  /**
   * The cost of one call.
   *
   * @param nanos processor time
   * @param bytes allocated memory
   */
  record Figures(double nanos, double bytes) {
    /** Of a call that ended in an error, for lack of memory say. */
    static final Figures NONE = new Figures(Double.POSITIVE_INFINITY, Double.NaN);

    boolean isNone() {
      return nanos == Double.POSITIVE_INFINITY;
    }
  }

  boolean has(Way way) {
    return figures.containsKey(way);
  }

  Figures figures(Way way) {
    Figures found = figures.get(way);
    return found == null ? new Figures(Double.NaN, Double.NaN) : found;
  }

  double ratio(Way way, Way unit) {
    return figures(way).nanos() / figures(unit).nanos();
  }

  boolean missesTarget() {
    return ratio(Way.BACKSWEEP, Way.PRIMAL) > row.overPrimal()
        || ratio(Way.BACKSWEEP, Way.HAND) > row.overHand();
  }
}
