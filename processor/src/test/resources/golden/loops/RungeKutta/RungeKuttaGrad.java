package golden;

import dev.backsweep.BacksweepGenerated;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.RungeKutta}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class RungeKuttaGrad {
  private RungeKuttaGrad() {
  }

  /**
   * The value and the gradient of {@code pendulum}, with respect to {@code angle}, {@code speed}
   * and {@code length}.
   */
  static PendulumGradient pendulum(double angle, double speed, double length, int steps) {
    return pendulumAdjoint(angle, speed, length, steps, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code pendulum}.
   *
   * @param resultBar the cotangent of the result
   */
  static PendulumGradient pendulumAdjoint(double angle, double speed, double length, int steps,
      double resultBar) {
    double[] aTape = new double[Math.max(0, steps)];
    double[] middleTape = new double[Math.max(0, steps)];
    double[] quotientTape = new double[Math.max(0, steps)];
    double[] quotientTape1 = new double[Math.max(0, steps)];
    double a = angle;
    double v = speed;
    for (int i = 0; i < steps; i++) {
      double middle = a + 0.05 * v;
      double quotient = 0.05 * Math.sin(a) / length;
      double middleSpeed = v - quotient;
      double quotient1 = 0.1 * Math.sin(middle) / length;
      aTape[i] = a;
      middleTape[i] = middle;
      quotientTape[i] = quotient;
      quotientTape1[i] = quotient1;
      a += 0.1 * middleSpeed;
      v -= quotient1;
    }
    double result = a * a + v * v;

    // for (int i = 0; i < steps; i++)
    double aBar = 2.0 * resultBar * a;
    double vBar = 2.0 * resultBar * v;
    double lengthBar = 0.0;
    for (int i = Math.max(steps, 0) - 1; i >= 0; i--) {
      double a1 = aTape[i];
      double middle = middleTape[i];

      // v -= h * Math.sin(middle) / length;
      double productBar = -vBar / length;
      lengthBar -= productBar * quotientTape1[i];
      double middleBar = productBar * 0.1 * Math.cos(middle);
      // a += h * middleSpeed;
      double middleSpeedBar = aBar * 0.1;
      // double middleSpeed = v - 0.5 * h * Math.sin(a) / length;
      vBar += middleSpeedBar;
      double productBar1 = -middleSpeedBar / length;
      lengthBar -= productBar1 * quotientTape[i];
      aBar += productBar1 * 0.05 * Math.cos(a1);
      // double middle = a + 0.5 * h * v;
      aBar += middleBar;
      vBar += middleBar * 0.05;
    }

    return new PendulumGradient(result, aBar, vBar, lengthBar);
  }

  /**
   * The derivatives of {@code pendulum}.
   *
   * @param value what {@code pendulum} returns
   * @param dangle the derivative with respect to {@code angle}
   * @param dspeed the derivative with respect to {@code speed}
   * @param dlength the derivative with respect to {@code length}
   */
  record PendulumGradient(double value, double dangle, double dspeed, double dlength) {
  }
}
