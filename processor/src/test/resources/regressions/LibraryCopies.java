package regressions;

import dev.backsweep.Differentiable;
import java.util.Arrays;

/** Methods of the library on arrays of arrays, and on arrays without derivatives. */
final class LibraryCopies {
  private LibraryCopies() {}

  @Differentiable
  static double rowsCopied(double[][] m) {
    double[][] c = new double[m.length][];
    System.arraycopy(m, 0, c, 0, m.length);
    return scaled(c, m);
  }

  @Differentiable
  static double rowsOf(double[][] m) {
    return scaled(Arrays.copyOf(m, m.length), m);
  }

  @Differentiable
  static double rowsOfRange(double[][] m) {
    return scaled(Arrays.copyOfRange(m, 1, m.length + 1), m);
  }

  private static double scaled(double[][] c, double[][] m) {
    c[0][0] *= 3;
    double s = 0;
    for (int i = 0; i < m.length - 1; i++) {
      s += c[i][i] * m[i][0];
    }
    return s;
  }

  @Differentiable
  static double rowsShifted(double[][] m) {
    System.arraycopy(m, 0, m, 1, m.length - 1);
    double s = 0;
    for (int i = 0; i < m.length; i++) {
      s += m[i][i] * m[i][0] * (i + 1);
    }
    return s;
  }

  @Differentiable
  static double subscriptsSorted(double[] x, int[] p) {
    int[] q = Arrays.copyOf(p, p.length);
    Arrays.sort(q);
    double s = 1;
    for (int i = 0; i < p.length; i++) {
      s = s * x[q[i]] + 0.1;
      p[i] = 0;
    }
    return s;
  }

  @Differentiable
  static double subscriptsCopied(double[] x, int[] p) {
    int[] q = new int[p.length];
    int before = q[0];
    System.arraycopy(p, 0, q, 0, p.length);
    int after = q[0];
    Arrays.fill(q, 0);
    return x[before] * x[after] + x[after] * x[q[0]] * x[q[0]];
  }
}
