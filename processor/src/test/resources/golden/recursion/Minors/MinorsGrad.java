package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Minors}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class MinorsGrad {
  private MinorsGrad() {
  }

  /**
   * The value and the gradient of {@code determinant}, with respect to {@code m}.
   */
  static DeterminantGradient determinant(double[][] m) {
    return determinantSweeps(m, Shapes.zerosLike(m), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code determinant}.
   *
   * @param mBar on entry the cotangent of what {@code m} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static DeterminantGradient determinantAdjoint(double[][] m, double[][] mBar, double resultBar) {
    Shapes.requireSameShape(m, mBar, "m");
    double[][] dm = Shapes.zerosLike(m);
    DeterminantGradient swept = determinantSweeps(m, dm, resultBar);
    Shapes.add(mBar, dm);
    return new DeterminantGradient(swept.value(), mBar);
  }

  /**
   * Both sweeps of {@code determinant} at once; where they throw, the buffers have changed.
   */
  private static DeterminantGradient determinantSweeps(double[][] m, double[][] mBar,
      double resultBar) {
    boolean[] array = new boolean[m.length];
    double result = minorJoint(m, 0, array, mBar, resultBar);
    return new DeterminantGradient(result, mBar);
  }

  /**
   * Both sweeps of {@code minor} at once, and its value.
   */
  private static double minorJoint(double[][] m, int row, boolean[] taken, double[][] mBar,
      double resultBar) {
    double result;
    if (row == m.length) {
      result = 1.0;
    } else {
      double sum = 0.0;
      double sign = 1.0;
      for (int column = 0; column < m.length; column++) {
        double sign1;
        if (taken[column]) {
          sign1 = sign;
        } else {
          taken[column] = true;
          double product = sign * m[row][column];
          int sum1 = row + 1;
          double minorBar = resultBar * product;
          double minor = minorJoint(m, sum1, taken, mBar, minorBar);
          product *= minor;
          taken[column] = false;
          sum += product;
          sign1 = -sign;
          double[] mRowBar = mBar[row];

          // sum += sign * m[row][column] * minor(m, row + 1, taken);
          double productBar = resultBar * minor;
          mRowBar[column] += productBar * sign;
        }
        sign = sign1;
      }
      result = sum;
    }
    return result;
  }

  /**
   * The derivatives of {@code determinant}.
   *
   * @param value what {@code determinant} returns
   * @param dm the derivative with respect to {@code m}, in the shape of it
   */
  record DeterminantGradient(double value, double[][] dm) {
  }
}
