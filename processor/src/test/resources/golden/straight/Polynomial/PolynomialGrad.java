package golden;

import dev.backsweep.BacksweepGenerated;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Polynomial}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class PolynomialGrad {
  private PolynomialGrad() {
  }

  /**
   * The value and the gradient of {@code polynomial}, with respect to {@code x} and {@code y}.
   */
  static PolynomialGradient polynomial(double x, double y) {
    return polynomialAdjoint(x, y, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code polynomial}.
   *
   * @param resultBar the cotangent of the result
   */
  static PolynomialGradient polynomialAdjoint(double x, double y, double resultBar) {
    double square = x * x;
    double product = 2.0 * square;
    double product1 = 3.0 * square;
    double result = product * x - product1 * y + y * y - 7.0;

    // return 2 * square * x - 3 * square * y + y * y - 7;
    double yBar = 2.0 * resultBar * y - resultBar * product1;
    double squareBar = -resultBar * y * 3.0;
    double xBar = 3.0 * resultBar * product;
    // double square = x * x;
    xBar += 2.0 * squareBar * x;

    return new PolynomialGradient(result, xBar, yBar);
  }

  /**
   * The derivatives of {@code polynomial}.
   *
   * @param value what {@code polynomial} returns
   * @param dx the derivative with respect to {@code x}
   * @param dy the derivative with respect to {@code y}
   */
  record PolynomialGradient(double value, double dx, double dy) {
  }
}
