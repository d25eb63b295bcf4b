package real;

import dev.backsweep.Differentiable;

/** A determinant by elimination in the caller's rows. */
final class Determinant {
  private Determinant() {}

  @Differentiable
  @SuppressWarnings("backsweep:EQUALITY_ON_ACTIVE") // a singular matrix
  static double inPlace(double[][] a) {
    double determinant = 1;
    for (int k = 0; k < a.length; k++) {
      int p = k;
      for (int i = k; i < a.length; i++) {
        p = Math.abs(a[i][k]) > Math.abs(a[p][k]) ? i : p;
      }
      if (a[p][k] == 0) {
        return 0;
      }
      if (p != k) {
        for (int j = k; j < a.length; j++) {
          double t = a[p][j];
          a[p][j] = a[k][j];
          a[k][j] = t;
        }
        determinant = -determinant;
      }
      determinant *= a[k][k];
      for (int i = k + 1; i < a.length; i++) {
        double f = a[i][k] / a[k][k];
        for (int j = k + 1; j < a.length; j++) {
          a[i][j] -= f * a[k][j];
        }
      }
    }
    return determinant;
  }
}
