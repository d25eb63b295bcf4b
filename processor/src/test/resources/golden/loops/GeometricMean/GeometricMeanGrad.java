package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.GeometricMean}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class GeometricMeanGrad {
  private GeometricMeanGrad() {
  }

  /**
   * The value and the gradient of {@code mean}, with respect to {@code values}.
   */
  static MeanGradient mean(double[] values) {
    return meanAdjoint(values, Shapes.zerosLike(values), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code mean}.
   *
   * @param valuesBar on entry the cotangent of what {@code values} ends as, on return that of what
   *     it started as
   * @param resultBar the cotangent of the result
   */
  static MeanGradient meanAdjoint(double[] values, double[] valuesBar, double resultBar) {
    Shapes.requireSameShape(values, valuesBar, "values");
    double logs = 0.0;
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      logs += Math.log(value);
    }
    double length = values.length;
    double result = Math.exp(logs / length);

    // return Math.exp(logs / values.length);
    double logsBar = resultBar * result / length;
    // for (double value : values)
    for (int i = 0; i < values.length; i++) {
      double value = values[i];

      // logs += Math.log(value);
      double valueBar = logsBar == 0.0 ? 0.0 : logsBar / value;
      // for (double value : values)
      valuesBar[i] += valueBar;
    }

    return new MeanGradient(result, valuesBar);
  }

  /**
   * The derivatives of {@code mean}.
   *
   * @param value what {@code mean} returns
   * @param dvalues the derivative with respect to {@code values}, in the shape of it
   */
  record MeanGradient(double value, double[] dvalues) {
  }
}
