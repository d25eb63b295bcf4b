package dev.backsweep.gradbench.protocol;

import java.util.Arrays;

/** The output of a run that was repeated, and how long each repetition took. */
final class Measured {
  private final Output output;
  private final long warmup;
  private final long[] runs;

  private Measured(Output output, long warmup, long[] runs) {
    this.output = output;
    this.warmup = warmup;
    this.runs = runs;
  }

  /**
   * Runs once to warm up, and then until both bounds are reached.
   *
   * @param minRuns how many runs there are at least
   * @param minSeconds how long they take together at least
   */
  static Measured of(Run run, int minRuns, double minSeconds) {
    long start = System.nanoTime();
    Output output = run.run();
    final long warmup = System.nanoTime() - start;

    long[] runs = new long[16];
    int count = 0;
    long elapsed = 0;
    while (count < minRuns || elapsed < 1e9 * minSeconds) {
      start = System.nanoTime();
      output = run.run();
      long time = System.nanoTime() - start;
      if (count == runs.length) {
        runs = Arrays.copyOf(runs, 2 * count);
      }
      runs[count++] = time;
      elapsed += time;
    }
    return new Measured(output, warmup, Arrays.copyOf(runs, count));
  }

  Output output() {
    return output;
  }

  /** Nanoseconds of the run that came first and does not count. */
  long warmup() {
    return warmup;
  }

  /** Nanoseconds of each run that counts, in order. */
  long[] runs() {
    return runs;
  }
}
