package regressions;

import dev.backsweep.Differentiable;

/** Private static fields are assigned to. */
final class PrivateFields {
  private static int count;
  private static byte small;
  private static float lastValue;
  private static double[] TABLE_OF_two;
  private static String text;

  private PrivateFields() {}

  @Differentiable
  static double counted(double x) {
    count = 2;
    count++;
    count += 4;
    small = 1;
    small += 3;
    lastValue = 1;
    text = "a";
    text = null;
    TABLE_OF_two = new double[] {2.5, small};
    return x * x * count * TABLE_OF_two[1] * lastValue;
  }
}
