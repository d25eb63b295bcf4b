package golden;

import dev.backsweep.BacksweepGenerated;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.EvenOdd}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class EvenOddGrad {
  private EvenOddGrad() {
  }

  /**
   * The value and the gradient of {@code even}, with respect to {@code x}.
   */
  static EvenGradient even(double x, int n) {
    return evenAdjoint(x, n, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code even}.
   *
   * @param resultBar the cotangent of the result
   */
  static EvenGradient evenAdjoint(double x, int n, double resultBar) {
    double result;
    double xBar;
    if (n == 0) {
      result = x;

      // return n == 0 ? x : Math.sin(x) * odd(x + 0.5, n - 1);
      xBar = resultBar;
    } else {
      double sin = Math.sin(x);
      double oddBar = resultBar * sin;
      OddJoint oddBoth = oddJoint(x + 0.5, n - 1, oddBar);
      double odd = oddBoth.value();
      double sumBar = oddBoth.d0();
      result = sin * odd;

      // return n == 0 ? x : Math.sin(x) * odd(x + 0.5, n - 1);
      xBar = resultBar * odd * Math.cos(x) + sumBar;
    }
    return new EvenGradient(result, xBar);
  }

  /**
   * Both sweeps of {@code odd} at once, and its value.
   */
  private static OddJoint oddJoint(double x, int n, double resultBar) {
    double result;
    double xBar;
    if (n == 0) {
      result = x * x;

      // return n == 0 ? x * x : Math.cos(x) + even(x * x, n - 1);
      xBar = 2.0 * resultBar * x;
    } else {
      EvenJoint evenBoth = evenJoint(x * x, n - 1, resultBar);
      double even = evenBoth.value();
      double productBar = evenBoth.d0();
      result = Math.cos(x) + even;

      // return n == 0 ? x * x : Math.cos(x) + even(x * x, n - 1);
      xBar = -resultBar * Math.sin(x) + 2.0 * productBar * x;
    }
    return new OddJoint(result, xBar);
  }

  /**
   * Both sweeps of {@code even} at once, and its value.
   */
  private static EvenJoint evenJoint(double x, int n, double resultBar) {
    double result;
    double xBar;
    if (n == 0) {
      result = x;

      // return n == 0 ? x : Math.sin(x) * odd(x + 0.5, n - 1);
      xBar = resultBar;
    } else {
      double sin = Math.sin(x);
      double oddBar = resultBar * sin;
      OddJoint oddBoth = oddJoint(x + 0.5, n - 1, oddBar);
      double odd = oddBoth.value();
      double sumBar = oddBoth.d0();
      result = sin * odd;

      // return n == 0 ? x : Math.sin(x) * odd(x + 0.5, n - 1);
      xBar = resultBar * odd * Math.cos(x) + sumBar;
    }
    return new EvenJoint(result, xBar);
  }

  /**
   * The derivatives of {@code even}.
   *
   * @param value what {@code even} returns
   * @param dx the derivative with respect to {@code x}
   */
  record EvenGradient(double value, double dx) {
  }

  /**
   * What {@code oddJoint} returns.
   */
  record OddJoint(double value, double d0) {
  }

  /**
   * What {@code evenJoint} returns.
   */
  record EvenJoint(double value, double d0) {
  }
}
