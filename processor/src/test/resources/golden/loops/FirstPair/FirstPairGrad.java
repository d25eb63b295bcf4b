package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.FirstPair}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class FirstPairGrad {
  private FirstPairGrad() {
  }

  /**
   * The value and the gradient of {@code pairs}, with respect to {@code m} and {@code limit}.
   */
  static PairsGradient pairs(double[][] m, double limit) {
    return pairsSweeps(m, limit, Shapes.zerosLike(m), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code pairs}.
   *
   * @param mBar on entry the cotangent of what {@code m} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static PairsGradient pairsAdjoint(double[][] m, double limit, double[][] mBar, double resultBar) {
    Shapes.requireSameShape(m, mBar, "m");
    double[][] dm = Shapes.zerosLike(m);
    PairsGradient swept = pairsSweeps(m, limit, dm, resultBar);
    Shapes.add(mBar, dm);
    return new PairsGradient(swept.value(), mBar, swept.dlimit());
  }

  /**
   * Both sweeps of {@code pairs} at once; where they throw, the buffers have changed.
   */
  private static PairsGradient pairsSweeps(double[][] m, double limit, double[][] mBar,
      double resultBar) {
    double sum = 0.0;
    boolean more = true;
    int i = 0;
    double sumBar = resultBar * limit;
    while (more && i < m.length) {
      boolean skip = false;
      int j = 0;
      while (more && !skip && j < m[i].length) {
        if (i == j) {
          skip = true;
        } else {
          sum += m[i][j] * m[j][i];
          more = !(sum > limit);
        }
        j++;
      }

      // for (int j = 0; j < m[i].length; j++)
      for (int j1 = j - 1; j1 >= 0; j1--) {
        // if (i == j)
        if (i != j1) {
          double[] mIBar = mBar[i];
          double[] mJBar = mBar[j1];

          // sum += m[i][j] * m[j][i];
          mJBar[i] += sumBar * m[i][j1];
          mIBar[j1] += sumBar * m[j1][i];
        }
      }
      i++;
    }
    double result = sum * limit;

    // return sum * limit;
    double limitBar = resultBar * sum;

    return new PairsGradient(result, mBar, limitBar);
  }

  /**
   * The derivatives of {@code pairs}.
   *
   * @param value what {@code pairs} returns
   * @param dm the derivative with respect to {@code m}, in the shape of it
   * @param dlimit the derivative with respect to {@code limit}
   */
  record PairsGradient(double value, double[][] dm, double dlimit) {
  }
}
