package golden;

import dev.backsweep.BacksweepGenerated;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Conditional}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class ConditionalGrad {
  private ConditionalGrad() {
  }

  /**
   * The value and the gradient of {@code activation}, with respect to {@code x}.
   */
  static ActivationGradient activation(int kind, double x) {
    return activationAdjoint(kind, x, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code activation}.
   *
   * @param resultBar the cotangent of the result
   */
  static ActivationGradient activationAdjoint(int kind, double x, double resultBar) {
    double tanh = 0.0;
    double y;
    if (kind == 0) {
      if (x > 0.0) {
        y = x;
      } else {
        y = 0.01 * x;
      }
    } else {
      tanh = Math.tanh(x);
      y = tanh;
    }
    boolean test = y > 0.2 && kind != 1;
    double exp = 0.0;
    double sum = 0.0;
    double quotient = 0.0;
    if (test) {
      exp = Math.exp(-y);
      sum = 1.0 + exp;
      quotient = y / sum;
      y = quotient;
    }
    double result = y * y;

    // return y * y;
    double yBar = 2.0 * resultBar * y;
    // y = y > 0.2 && kind != 1 ? y / (1 + Math.exp(-y)) : y;
    if (test) {
      double yBar1 = yBar / sum;
      yBar = yBar1 + yBar1 * quotient * exp;
    }
    // double y = kind == 0 ? (x > 0 ? x : 0.01 * x) : Math.tanh(x);
    double xBar;
    if (kind == 0) {
      if (x > 0.0) {
        xBar = yBar;
      } else {
        xBar = yBar * 0.01;
      }
    } else {
      xBar = yBar * ((1.0 - tanh) * (1.0 + tanh));
    }

    return new ActivationGradient(result, xBar);
  }

  /**
   * The derivatives of {@code activation}.
   *
   * @param value what {@code activation} returns
   * @param dx the derivative with respect to {@code x}
   */
  record ActivationGradient(double value, double dx) {
  }
}
