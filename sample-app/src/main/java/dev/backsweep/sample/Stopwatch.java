package dev.backsweep.sample;

import java.util.function.DoubleSupplier;

/** Times a small computation: the best of several rounds, each long enough for the clock. */
final class Stopwatch {
  private static final int ROUNDS = 7;
  private static final long ROUND_NANOS = 6_000_000;

  /** Takes every result, so that the JIT compiler cannot leave the computation out. */
  @SuppressWarnings("UnusedVariable")
  private static volatile double sink;

  private Stopwatch() {}

  /** Nanoseconds for one call, after the JIT compiler has had its chance to compile it. */
  static double nanosPerCall(DoubleSupplier computation) {
    int calls = 1;
    while (nanos(computation, calls) < ROUND_NANOS) {
      calls *= 2;
    }
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      best = Math.min(best, nanos(computation, calls));
    }
    return (double) best / calls;
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
