package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Tape;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Power}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class PowerGrad {
  private PowerGrad() {
  }

  /**
   * The value and the gradient of {@code power}, with respect to {@code x}.
   */
  static PowerGradient power(double x, int n) {
    return powerAdjoint(x, n, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code power}.
   *
   * @param resultBar the cotangent of the result
   */
  static PowerGradient powerAdjoint(double x, int n, double resultBar) {
    Tape tape = new Tape();
    int quotient = 0;
    double half = 0.0;
    boolean test = false;
    double product = 0.0;
    double result;
    if (n == 0) {
      result = 1.0;
    } else {
      quotient = n / 2;
      half = powerForward(x, quotient, tape);
      test = n % 2 == 0;
      if (test) {
        result = half * half;
      } else {
        product = x * half;
        result = product * half;
      }
    }

    // if (n == 0)
    double xBar = 0.0;
    if (n != 0) {
      // return n % 2 == 0 ? half * half : x * half * half;
      double halfBar;
      if (test) {
        halfBar = 2.0 * resultBar * half;
      } else {
        double productBar = resultBar * half;
        halfBar = resultBar * product;
        xBar = productBar * half;
        halfBar += productBar * x;
      }
      // double half = power(x, n / 2);
      xBar += powerReverse(x, quotient, halfBar, tape);
    }

    return new PowerGradient(result, xBar);
  }

  /**
   * The forward half of the adjoint of {@code power}.
   */
  private static double powerForward(double x, int n, Tape tape) {
    double result;
    if (n == 0) {
      result = 1.0;
    } else {
      double half = powerForward(x, n / 2, tape);
      if (n % 2 == 0) {
        result = half * half;
      } else {
        result = x * half * half;
      }
      tape.push(half);
    }
    return result;
  }

  /**
   * The reverse half of the adjoint of {@code power}.
   */
  private static double powerReverse(double x, int n, double resultBar, Tape tape) {
    // if (n == 0)
    double xBar = 0.0;
    if (n != 0) {
      double half = tape.popDouble();
      int quotient = n / 2;

      // return n % 2 == 0 ? half * half : x * half * half;
      double halfBar;
      if (n % 2 == 0) {
        halfBar = 2.0 * resultBar * half;
      } else {
        double productBar = resultBar * half;
        halfBar = resultBar * (x * half);
        xBar = productBar * half;
        halfBar += productBar * x;
      }
      // double half = power(x, n / 2);
      xBar += powerReverse(x, quotient, halfBar, tape);
    }

    return xBar;
  }

  /**
   * The derivatives of {@code power}.
   *
   * @param value what {@code power} returns
   * @param dx the derivative with respect to {@code x}
   */
  record PowerGradient(double value, double dx) {
  }
}
