package regressions;

import dev.backsweep.Differentiable;

/** A helper that calls itself writes into the rows of its caller. */
final class RecursiveRows {
  private RecursiveRows() {}

  @Differentiable
  static void write(double[][] m) {
    write(2, m);
  }

  private static void write(int depth, double[][] b) {
    if (depth > 0) {
      b[0][depth] = 2.0 * b[depth][0];
      write(depth - 1, b);
    }
  }
}
