package regressions;

import dev.backsweep.Differentiable;

/** The target of a compound assignment is read before its right side. */
final class CompoundAssignmentOrder {
  private CompoundAssignmentOrder() {}

  @Differentiable
  static void elements(double[] a, double[] b) {
    b[1] += a[0];
  }

  @Differentiable
  static void row(double[] a, double[][] m) {
    a[0] += m[1][0];
  }
}
