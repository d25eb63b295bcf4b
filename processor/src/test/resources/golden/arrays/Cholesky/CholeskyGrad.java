package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Cholesky}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class CholeskyGrad {
  private CholeskyGrad() {
  }

  /**
   * The value and the gradient of {@code logDeterminant}, with respect to {@code a}.
   */
  static LogDeterminantGradient logDeterminant(double[][] a) {
    return logDeterminantAdjoint(a, Shapes.zerosLike(a), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code logDeterminant}.
   *
   * @param aBar on entry the cotangent of what {@code a} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static LogDeterminantGradient logDeterminantAdjoint(double[][] a, double[][] aBar,
      double resultBar) {
    Shapes.requireSameShape(a, aBar, "a");
    double[][] l = new double[a.length][];
    double[][] lBar = new double[a.length][];
    int position = 0;
    double[] valueTape = new double[16];
    double[][] sqrtTape = new double[a.length][];
    double[][] valueTape1 = new double[a.length][];
    double[][] quotientTape = new double[a.length][];
    double sum = 0.0;
    for (int i = 0; i < a.length; i++) {
      double[] array = new double[i + 1];
      double[] arrayBar = new double[i + 1];
      l[i] = array;
      lBar[i] = arrayBar;
      double[] sqrtRow = new double[Math.max(0, i + 1)];
      sqrtTape[i] = sqrtRow;
      double[] valueRow = new double[Math.max(0, i + 1)];
      valueTape1[i] = valueRow;
      double[] quotientRow = new double[Math.max(0, i + 1)];
      quotientTape[i] = quotientRow;
      for (int j = 0; j <= i; j++) {
        double s = a[i][j];
        for (int k = 0; k < j; k++) {
          if (position == valueTape.length) {
            valueTape = Arrays.copyOf(valueTape, 2 * position);
          }
          double value = array[k];
          double value1 = l[j][k];
          valueTape[position] = value1;
          position++;
          s -= value * value1;
        }
        double value;
        if (i == j) {
          value = Math.sqrt(s);
          sqrtRow[j] = value;
        } else {
          double value1 = l[j][j];
          value = s / value1;
          valueRow[j] = value1;
          quotientRow[j] = value;
        }
        array[j] = value;
      }
      sum += 2.0 * Math.log(array[i]);
    }

    // for (int i = 0; i < a.length; i++)
    for (int i = a.length - 1; i >= 0; i--) {
      double[] array = l[i];
      double[] arrayBar = lBar[i];

      // sum += 2 * Math.log(l[i][i]);
      double logBar = resultBar * 2.0;
      double valueBar = logBar == 0.0 ? 0.0 : logBar / array[i];
      arrayBar[i] += valueBar;
      // for (int j = 0; j <= i; j++)
      double[] sqrtRow = sqrtTape[i];
      double[] valueRow = valueTape1[i];
      double[] quotientRow = quotientTape[i];
      for (int j = i; j >= 0; j--) {
        double[] aIBar = aBar[i];

        // l[i][j] = i == j ? Math.sqrt(s) : s / l[j][j];
        double valueBar1 = arrayBar[j];
        arrayBar[j] = 0.0;
        double sBar;
        if (i == j) {
          double sqrt = sqrtRow[j];
          sBar = valueBar1 == 0.0 ? 0.0 : 0.5 * valueBar1 / Math.abs(sqrt);
        } else {
          double[] lJBar = lBar[j];
          sBar = valueBar1 / valueRow[j];
          lJBar[j] -= sBar * quotientRow[j];
        }
        // for (int k = 0; k < j; k++)
        for (int k = j - 1; k >= 0; k--) {
          position--;
          double[] lJBar = lBar[j];

          // s -= l[i][k] * l[j][k];
          lJBar[k] -= sBar * array[k];
          arrayBar[k] -= sBar * valueTape[position];
        }
        // double s = a[i][j];
        aIBar[j] += sBar;
      }
    }

    return new LogDeterminantGradient(sum, aBar);
  }

  /**
   * The derivatives of {@code logDeterminant}.
   *
   * @param value what {@code logDeterminant} returns
   * @param da the derivative with respect to {@code a}, in the shape of it
   */
  record LogDeterminantGradient(double value, double[][] da) {
  }
}
