package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.LogSumExp}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class LogSumExpGrad {
  private LogSumExpGrad() {
  }

  /**
   * The value and the gradient of {@code logSumExp}, with respect to {@code x}.
   */
  static LogSumExpGradient logSumExp(double[] x) {
    return logSumExpAdjoint(x, Shapes.zerosLike(x), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code logSumExp}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static LogSumExpGradient logSumExpAdjoint(double[] x, double[] xBar, double resultBar) {
    Shapes.requireSameShape(x, xBar, "x");
    double[] maxTape = new double[x.length];
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      double value = x[i];
      maxTape[i] = max;
      max = Math.max(max, value);
    }
    double[] expTape = new double[x.length];
    double sum = 0.0;
    for (int i = 0; i < x.length; i++) {
      double value = x[i];
      double exp = Math.exp(value - max);
      expTape[i] = exp;
      sum += exp;
    }
    double result = max + Math.log(sum);

    // return max + Math.log(sum);
    double sumBar = resultBar == 0.0 ? 0.0 : resultBar / sum;
    // for (double value : x)
    double maxBar = resultBar;
    for (int i = 0; i < x.length; i++) {
      // sum += Math.exp(value - max);
      double differenceBar = sumBar * expTape[i];
      maxBar -= differenceBar;
      // for (double value : x)
      xBar[i] += differenceBar;
    }
    for (int i = x.length - 1; i >= 0; i--) {
      double max1 = maxTape[i];
      double value = x[i];

      // max = Math.max(max, value);
      double valueBar = value > max1 ? maxBar : value < max1 ? 0.0 : 0.5 * maxBar;
      // for (double value : x)
      xBar[i] += valueBar;
      maxBar = max1 > value ? maxBar : max1 < value ? 0.0 : 0.5 * maxBar;
    }

    return new LogSumExpGradient(result, xBar);
  }

  /**
   * The derivatives of {@code logSumExp}.
   *
   * @param value what {@code logSumExp} returns
   * @param dx the derivative with respect to {@code x}, in the shape of it
   */
  record LogSumExpGradient(double value, double[] dx) {
  }
}
