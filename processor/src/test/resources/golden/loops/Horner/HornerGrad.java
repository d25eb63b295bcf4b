package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Horner}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class HornerGrad {
  private HornerGrad() {
  }

  /**
   * The value and the gradient of {@code horner}, with respect to {@code coefficients} and {@code
   * x}.
   */
  static HornerGradient horner(double[] coefficients, double x) {
    return hornerAdjoint(coefficients, x, Shapes.zerosLike(coefficients), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code horner}.
   *
   * @param coefficientsBar on entry the cotangent of what {@code coefficients} ends as, on return
   *     that of what it started as
   * @param resultBar the cotangent of the result
   */
  static HornerGradient hornerAdjoint(double[] coefficients, double x, double[] coefficientsBar,
      double resultBar) {
    Shapes.requireSameShape(coefficients, coefficientsBar, "coefficients");
    int i = coefficients.length - 1;
    double[] yTape = new double[Math.max(0, i + 1)];
    double y = 0.0;
    for (int i1 = i; i1 >= 0; i1--) {
      yTape[i - i1] = y;
      y = y * x + coefficients[i1];
    }

    // for (int i = coefficients.length - 1; i >= 0; i--)
    double yBar = resultBar;
    double xBar = 0.0;
    for (int i1 = 0; i1 <= i; i1++) {
      double y1 = yTape[i - i1];

      // y = y * x + coefficients[i];
      coefficientsBar[i1] += yBar;
      xBar += yBar * y1;
      yBar *= x;
    }

    return new HornerGradient(y, coefficientsBar, xBar);
  }

  /**
   * The derivatives of {@code horner}.
   *
   * @param value what {@code horner} returns
   * @param dcoefficients the derivative with respect to {@code coefficients}, in the shape of it
   * @param dx the derivative with respect to {@code x}
   */
  record HornerGradient(double value, double[] dcoefficients, double dx) {
  }
}
