package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Distinct;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.RowAlias}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class RowAliasGrad {
  private RowAliasGrad() {
  }

  /**
   * The value and the gradient of {@code eliminate}, with respect to {@code m}.
   */
  static EliminateGradient eliminate(double[][] m) {
    return eliminateAdjoint(m, Shapes.zerosLike(m), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code eliminate}.
   *
   * @param mBar on entry the cotangent of what {@code m} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static EliminateGradient eliminateAdjoint(double[][] m, double[][] mBar, double resultBar) {
    Shapes.requireSameShape(m, mBar, "m");
    Distinct.requireDistinctRows(m, "m");
    double[] pivot = m[0];
    double[] factorTape = new double[Math.max(0, m.length - 1)];
    for (int i = 1; i < m.length; i++) {
      double[] row = m[i];
      double factor = row[0] / pivot[0];
      for (int j = 0; j < row.length; j++) {
        row[j] -= factor * pivot[j];
      }
      factorTape[i - 1] = factor;
    }
    double value = m[1][1];
    double value1 = m[2][2];
    double value2 = m[3][1];
    double pivotElement = pivot[1];
    double result = value * value1 + value2 * pivotElement;
    double[] pivotBar = mBar[0];
    double[] mElementBar = mBar[1];
    double[] mElementBar1 = mBar[2];
    double[] mElementBar2 = mBar[3];

    // return m[1][1] * m[2][2] + m[3][1] * pivot[1];
    pivotBar[1] += resultBar * value2;
    mElementBar2[1] += resultBar * pivotElement;
    mElementBar1[2] += resultBar * value;
    mElementBar[1] += resultBar * value1;
    // for (int i = 1; i < m.length; i++)
    for (int i = 1; i < m.length; i++) {
      double factor = factorTape[i - 1];
      double[] row = m[i];
      double[] rowBar = mBar[i];

      // for (int j = 0; j < row.length; j++)
      double factorBar = 0.0;
      for (int j = 0; j < row.length; j++) {
        // row[j] -= factor * pivot[j];
        double differenceBar = rowBar[j];
        rowBar[j] = 0.0;
        factorBar -= differenceBar * pivot[j];
        pivotBar[j] -= differenceBar * factor;
        rowBar[j] += differenceBar;
      }
      // double factor = row[0] / pivot[0];
      double rowElementBar = factorBar / pivot[0];
      pivotBar[0] -= rowElementBar * factor;
      rowBar[0] += rowElementBar;
    }

    return new EliminateGradient(result, mBar);
  }

  /**
   * The derivatives of {@code eliminate}.
   *
   * @param value what {@code eliminate} returns
   * @param dm the derivative with respect to {@code m}, in the shape of it
   */
  record EliminateGradient(double value, double[][] dm) {
  }
}
