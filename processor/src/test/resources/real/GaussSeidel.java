package real;

import dev.backsweep.Differentiable;

/** Sweeps of Gauss and Seidel over a linear system, the solution in place. */
final class GaussSeidel {
  private GaussSeidel() {}

  @Differentiable
  static void sweep(double[][] a, double[] b, double[] x, int sweeps) {
    for (int s = 0; s < sweeps; s++) {
      for (int i = 0; i < x.length; i++) {
        double sum = b[i];
        for (int j = 0; j < x.length; j++) {
          if (j != i) {
            sum -= a[i][j] * x[j];
          }
        }
        x[i] = sum / a[i][i];
      }
    }
  }
}
