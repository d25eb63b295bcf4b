package regressions;

import dev.backsweep.Differentiable;
import java.util.ArrayList;
import java.util.List;

/** Arrays of fields and objects, which others may know under another name and change. */
final class OutsideArrays {
  private static final double[] TABLE = new double[4];

  private OutsideArrays() {}

  static final class Store {
    final double[] first = {2, 3};
    final double[] second = first;

    double[] get() {
      return first;
    }

    void increase() {
      first[0] += 1;
    }
  }

  @Differentiable
  static double changedByMethod(double x) {
    Store store = new Store();
    double[] w = store.get();
    double before = w[0];
    store.increase();
    return x * before + Math.sin(x * w[0]);
  }

  @Differentiable
  static double changedByHelper(double x) {
    TABLE[1] = 2;
    double[] table = TABLE;
    double y = x * table[1];
    increaseTable(2);
    return y + x * x * table[1];
  }

  private static void increaseTable(int depth) {
    if (depth > 0) {
      TABLE[1] += 1;
      increaseTable(depth - 1);
    }
  }

  @Differentiable
  static double twoMethods(double x) {
    Store store = new Store();
    double[] p = store.get();
    double[] q = store.get();
    double before = p[0];
    q[0] = 5;
    return x * before + x * x * p[0];
  }

  @Differentiable
  static double twoFields(double x) {
    Store store = new Store();
    double[] p = store.first;
    double[] q = store.second;
    double before = p[0];
    q[0] += 1;
    return x * before + x * x * p[0];
  }

  @Differentiable
  static double keptInList(double x, int[] a) {
    List<int[]> list = new ArrayList<>();
    list.add(a);
    int[] b = list.get(0);
    int before = a[0];
    b[0] += 3;
    int after = a[0];
    return x * before + x * x * after;
  }

  @Differentiable
  static double keptByHelper(double x, int[] a) {
    List<int[]> list = new ArrayList<>();
    keep(a, list, 2);
    int[] b = list.get(0);
    int before = a[0];
    b[0] += 3;
    int after = a[0];
    return x * before + x * x * after;
  }

  private static void keep(int[] a, List<int[]> list, int depth) {
    if (depth > 0) {
      keep(a, list, depth - 1);
    } else {
      list.add(a);
    }
  }

  @Differentiable
  static double returnedByHelper(double x) {
    TABLE[1] = 2;
    double[] t = table(2);
    double before = t[1];
    TABLE[1] = 3;
    return x * before + x * x * t[1];
  }

  private static double[] table(int depth) {
    return depth > 0 ? table(depth - 1) : TABLE;
  }

  @Differentiable
  static double passedToHelper(double x) {
    TABLE[0] = 2;
    return readAndChange(TABLE, x, 2);
  }

  private static double readAndChange(double[] a, double x, int depth) {
    double before = a[0];
    TABLE[0] += 1;
    double after = a[0];
    double y = Math.sin(x * before) + x * x * after;
    return depth > 0 ? y * readAndChange(a, x * 0.5, depth - 1) : y;
  }

  @Differentiable
  static double changedBehindHelper(double x, int n) {
    for (int i = 0; i < TABLE.length; i++) {
      TABLE[i] = 0.5 - 0.1 * i;
    }
    double y = 0;
    for (int i = 0; i < 3; i++) {
      y += read(x, n);
      TABLE[i] += 0.5;
    }
    return y * x * TABLE[0];
  }

  private static double read(double x, int depth) {
    return depth <= 0 ? x * TABLE[0] : Math.sin(read(x, depth - 1) * TABLE[depth % 4]);
  }
}
