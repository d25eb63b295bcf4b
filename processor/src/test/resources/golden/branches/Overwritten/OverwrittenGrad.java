package golden;

import dev.backsweep.BacksweepGenerated;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Overwritten}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class OverwrittenGrad {
  private OverwrittenGrad() {
  }

  /**
   * The value and the gradient of {@code step}, with respect to {@code x} and {@code y}.
   */
  static StepGradient step(double x, double y, boolean damped) {
    return stepAdjoint(x, y, damped, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code step}.
   *
   * @param resultBar the cotangent of the result
   */
  static StepGradient stepAdjoint(double x, double y, boolean damped, double resultBar) {
    double v = x * y;
    double before = v * v;
    boolean test = damped && v > 0.0;
    double exp = 0.0;
    double v1;
    if (test) {
      exp = Math.exp(-v);
      v1 = v * exp;
    } else {
      v1 = v;
    }
    double result = before + v1 * x;

    // return before + v * x;
    double vBar = resultBar * x;
    double xBar = resultBar * v1;
    // if (damped && v > 0)
    if (test) {
      // v = v * Math.exp(-v);
      vBar = vBar * exp - vBar * v * exp;
    }
    // double before = v * v;
    vBar += 2.0 * resultBar * v;
    // double v = x * y;
    xBar += vBar * y;
    double yBar = vBar * x;

    return new StepGradient(result, xBar, yBar);
  }

  /**
   * The derivatives of {@code step}.
   *
   * @param value what {@code step} returns
   * @param dx the derivative with respect to {@code x}
   * @param dy the derivative with respect to {@code y}
   */
  record StepGradient(double value, double dx, double dy) {
  }
}
