package dev.backsweep.benchmarks;

import java.util.Locale;

/** A way to compute a value or a gradient: the name of a benchmark method. */
enum Way {
  PRIMAL,
  BACKSWEEP,
  HAND,
  HIPPARCHUS,
  DIFFERENCES;

  String method() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether its figures are only for comparison by orders of magnitude. */
  boolean isPeer() {
    return this == HIPPARCHUS || this == DIFFERENCES;
  }
}
