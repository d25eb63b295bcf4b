package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.MatrixVector}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class MatrixVectorGrad {
  private MatrixVectorGrad() {
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code multiply}.
   *
   * @param matrixBar on entry the cotangent of what {@code matrix} ends as, on return that of what
   *     it started as
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static MultiplyGradient multiplyAdjoint(double[][] matrix, double[] x, double[][] matrixBar,
      double[] xBar, double[] resultBar) {
    Shapes.requireSameShape(matrix, matrixBar, "matrix");
    Shapes.requireSameShape(x, xBar, "x");
    double[] y = new double[matrix.length];
    double[] yBar = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      double[] row = matrix[i];
      for (int j = 0; j < row.length; j++) {
        y[i] += row[j] * x[j];
      }
    }
    Shapes.add(yBar, resultBar);

    // for (int i = 0; i < matrix.length; i++)
    for (int i = 0; i < matrix.length; i++) {
      double[] row = matrix[i];
      double[] rowBar = matrixBar[i];

      // for (int j = 0; j < row.length; j++)
      if (0 < row.length) {
        double productBar = yBar[i];
        for (int j = 0; j < row.length; j++) {
          // y[i] += row[j] * x[j];
          xBar[j] += productBar * row[j];
          rowBar[j] += productBar * x[j];
        }
      }
    }

    return new MultiplyGradient(y, matrixBar, xBar);
  }

  /**
   * The derivatives of {@code multiply}.
   *
   * @param value what {@code multiply} returns
   * @param dmatrix the derivative with respect to {@code matrix}, in the shape of it
   * @param dx the derivative with respect to {@code x}, in the shape of it
   */
  record MultiplyGradient(double[] value, double[][] dmatrix, double[] dx) {
  }
}
