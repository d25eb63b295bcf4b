package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.RowSwap}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class RowSwapGrad {
  private RowSwapGrad() {
  }

  /**
   * The value and the gradient of {@code determinant}, with respect to {@code matrix}.
   */
  static DeterminantGradient determinant(double[][] matrix) {
    return determinantAdjoint(matrix, Shapes.zerosLike(matrix), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code determinant}.
   *
   * @param matrixBar on entry the cotangent of what {@code matrix} ends as, on return that of what
   *     it started as
   * @param resultBar the cotangent of the result
   */
  static DeterminantGradient determinantAdjoint(double[][] matrix, double[][] matrixBar,
      double resultBar) {
    Shapes.requireSameShape(matrix, matrixBar, "matrix");
    int n = matrix.length;
    double[][] a = new double[n][];
    double[][] aBar = new double[n][];
    double[][] matrixICopyBarTape = new double[Math.max(0, n)][];
    for (int i = 0; i < n; i++) {
      double[] matrixICopy = matrix[i].clone();
      double[] matrixICopyBar = new double[matrixICopy.length];
      a[i] = matrixICopy;
      aBar[i] = matrixICopyBar;
      matrixICopyBarTape[i] = matrixICopyBar;
    }
    boolean[] testTape = new boolean[Math.max(0, n)];
    double[] determinantTape = new double[Math.max(0, n)];
    double[][] aKBarTape = new double[Math.max(0, n)][];
    double[] valueTape = new double[Math.max(0, n)];
    int position = 0;
    double[][] aIBarTape = new double[16][];
    double[] valueTape1 = new double[16];
    double[] factorTape = new double[16];
    int position1 = 0;
    double[] valueTape2 = new double[16];
    double determinant = 1.0;
    for (int k = 0; k < n; k++) {
      int i = k + 1;
      int p = k;
      for (int i1 = i; i1 < n; i1++) {
        if (Math.abs(a[i1][k]) > Math.abs(a[p][k])) {
          p = i1;
        }
      }
      boolean test = p != k;
      if (test) {
        double[] row = a[p];
        a[p] = a[k];
        double[] rowBar = aBar[p];
        aBar[p] = aBar[k];
        a[k] = row;
        aBar[k] = rowBar;
        determinant = -determinant;
      }
      double[] aK = a[k];
      double value = aK[k];
      double[] aKBar = aBar[k];
      for (int i1 = i; i1 < n; i1++) {
        if (position == aIBarTape.length) {
          aIBarTape = Arrays.copyOf(aIBarTape, 2 * position);
          valueTape1 = Arrays.copyOf(valueTape1, 2 * position);
          factorTape = Arrays.copyOf(factorTape, 2 * position);
        }
        double[] aI = a[i1];
        double value1 = aI[k];
        double value2 = aK[k];
        double factor = value1 / value2;
        for (int j = i; j < n; j++) {
          if (position1 == valueTape2.length) {
            valueTape2 = Arrays.copyOf(valueTape2, 2 * position1);
          }
          double value3 = aI[j];
          double value4 = aK[j];
          aI[j] = value3 - factor * value4;
          valueTape2[position1] = value4;
          position1++;
        }
        aIBarTape[position] = aBar[i1];
        valueTape1[position] = value2;
        factorTape[position] = factor;
        position++;
      }
      testTape[k] = test;
      determinantTape[k] = determinant;
      aKBarTape[k] = aKBar;
      valueTape[k] = value;
      determinant *= value;
    }

    // for (int k = 0; k < n; k++)
    double determinantBar = resultBar;
    for (int k = n - 1; k >= 0; k--) {
      double determinant1 = determinantTape[k];
      double[] aKBar = aKBarTape[k];
      int i = k + 1;

      // for (int i = k + 1; i < n; i++)
      for (int i1 = n - 1; i1 >= i; i1--) {
        position--;
        double[] aIBar = aIBarTape[position];
        double factor = factorTape[position];

        // for (int j = k + 1; j < n; j++)
        double factorBar = 0.0;
        for (int j = n - 1; j >= i; j--) {
          position1--;

          // a[i][j] -= factor * a[k][j];
          double differenceBar = aIBar[j];
          aIBar[j] = 0.0;
          factorBar -= differenceBar * valueTape2[position1];
          aKBar[j] -= differenceBar * factor;
          aIBar[j] += differenceBar;
        }
        // double factor = a[i][k] / a[k][k];
        double valueBar = factorBar / valueTape1[position];
        aKBar[k] -= valueBar * factor;
        aIBar[k] += valueBar;
      }
      // determinant *= a[k][k];
      double determinantBar1 = determinantBar * valueTape[k];
      aKBar[k] += determinantBar * determinant1;
      // if (p != k)
      determinantBar = 0.0;
      if (testTape[k]) {
        // determinant = -determinant;
        determinantBar -= determinantBar1;
      } else {
        determinantBar += determinantBar1;
      }
    }
    // for (int i = 0; i < n; i++)
    for (int i = n - 1; i >= 0; i--) {
      double[] matrixICopyBar = matrixICopyBarTape[i];

      // a[i] = matrix[i].clone();
      Shapes.add(matrixBar[i], matrixICopyBar);
    }

    return new DeterminantGradient(determinant, matrixBar);
  }

  /**
   * The derivatives of {@code determinant}.
   *
   * @param value what {@code determinant} returns
   * @param dmatrix the derivative with respect to {@code matrix}, in the shape of it
   */
  record DeterminantGradient(double value, double[][] dmatrix) {
  }
}
