package dev.backsweep.sample;

import java.util.function.DoubleSupplier;

/** Times a small computation: the best of several rounds, each long enough for the clock. */
final class Stopwatch {
  private static final int ROUNDS = 20;
  private static final long SHORTEST_ROUND_NANOS = 4_000_000;

  /** Takes every result, so that the JIT compiler cannot leave the computation out. */
  @SuppressWarnings("UnusedVariable")
  private static volatile double sink;

  private Stopwatch() {}

  /**
   * Nanoseconds for one call. Rounds grow until they are long enough, also when the JIT compiler
   * makes them shorter on the way.
   */
  static double nanosPerCall(DoubleSupplier computation) {
    double best = Double.POSITIVE_INFINITY;
    int calls = 1;
    int rounds = 0;
    while (rounds < ROUNDS) {
      long nanos = nanos(computation, calls);
      best = Math.min(best, (double) nanos / calls);
      if (nanos < SHORTEST_ROUND_NANOS) {
        calls *= 2;
      } else {
        rounds++;
      }
    }
    return best;
  }

  private static long nanos(DoubleSupplier computation, int calls) {
    double sum = 0;
    long start = System.nanoTime();
    for (int i = 0; i < calls; i++) {
      sum += computation.getAsDouble();
    }
    long nanos = System.nanoTime() - start;
    sink = sum;
    return nanos;
  }
}
