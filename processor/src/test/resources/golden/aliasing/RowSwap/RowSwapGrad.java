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
    double[][] matrixICopyBarTape = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] matrixICopy = matrix[i].clone();
      double[] matrixICopyBar = new double[matrixICopy.length];
      a[i] = matrixICopy;
      aBar[i] = matrixICopyBar;
      matrixICopyBarTape[i] = matrixICopyBar;
    }
    boolean[] testTape = new boolean[n];
    double[] determinantTape = new double[n];
    double[][] aKBarTape = new double[n][];
    double[] valueTape = new double[n];
    double[][][] aIBarTape = new double[n][][];
    double[][] valueTape1 = new double[n][];
    double[][] factorTape = new double[n][];
    int position = 0;
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
      double[][] aIBarRow = new double[Math.max(0, n - i)][];
      aIBarTape[k] = aIBarRow;
      double[] valueRow = new double[Math.max(0, n - i)];
      valueTape1[k] = valueRow;
      double[] factorRow = new double[Math.max(0, n - i)];
      factorTape[k] = factorRow;
      for (int i1 = i; i1 < n; i1++) {
        double[] aI = a[i1];
        double value1 = aI[k];
        double value2 = aK[k];
        double factor = value1 / value2;
        for (int j = i; j < n; j++) {
          if (position == valueTape2.length) {
            valueTape2 = Arrays.copyOf(valueTape2, 2 * position);
          }
          double value3 = aI[j];
          double value4 = aK[j];
          aI[j] = value3 - factor * value4;
          valueTape2[position] = value4;
          position++;
        }
        aIBarRow[i1 - i] = aBar[i1];
        valueRow[i1 - i] = value2;
        factorRow[i1 - i] = factor;
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
      double[][] aIBarRow = aIBarTape[k];
      double[] valueRow = valueTape1[k];
      double[] factorRow = factorTape[k];
      for (int i1 = n - 1; i1 >= i; i1--) {
        double[] aIBar = aIBarRow[i1 - i];
        double factor = factorRow[i1 - i];

        // for (int j = k + 1; j < n; j++)
        double factorBar = 0.0;
        for (int j = n - 1; j >= i; j--) {
          position--;

          // a[i][j] -= factor * a[k][j];
          double differenceBar = aIBar[j];
          aIBar[j] = 0.0;
          factorBar -= differenceBar * valueTape2[position];
          aKBar[j] -= differenceBar * factor;
          aIBar[j] += differenceBar;
        }
        // double factor = a[i][k] / a[k][k];
        double valueBar = factorBar / valueRow[i1 - i];
        aKBar[k] -= valueBar * factor;
        aIBar[k] += valueBar;
      }
      // determinant *= a[k][k];
      double determinantBar1 = determinantBar * valueTape[k];
      aKBar[k] += determinantBar * determinant1;
      // if (p != k)
      if (testTape[k]) {
        // determinant = -determinant;
        determinantBar = -determinantBar1;
      } else {
        determinantBar = determinantBar1;
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
