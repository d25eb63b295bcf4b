package golden;

import dev.backsweep.BacksweepGenerated;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Reassigned}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class ReassignedGrad {
  private ReassignedGrad() {
  }

  /**
   * The value and the gradient of {@code chain}, with respect to {@code x}.
   */
  static ChainGradient chain(double x) {
    return chainAdjoint(x, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code chain}.
   *
   * @param resultBar the cotangent of the result
   */
  static ChainGradient chainAdjoint(double x, double resultBar) {
    double y = Math.sin(x);
    double y1 = y * y + x;
    double exp = Math.exp(y1);
    double y2 = y1 * exp;
    double sum = 1.0 + x;
    double x1 = y2 / sum;
    double result = x1 * y2;

    // return x * y;
    double xBar = resultBar * y2;
    double yBar = resultBar * x1;
    // x = y / (1 + x);
    double yBar1 = xBar / sum;
    yBar += yBar1;
    double sumBar = -yBar1 * x1;
    // y *= Math.exp(y);
    yBar1 = yBar * exp + yBar * y1 * exp;
    // y = y * y + x;
    xBar = sumBar + yBar1;
    yBar1 = 2.0 * yBar1 * y;
    // double y = Math.sin(x);
    xBar += yBar1 * Math.cos(x);

    return new ChainGradient(result, xBar);
  }

  /**
   * The derivatives of {@code chain}.
   *
   * @param value what {@code chain} returns
   * @param dx the derivative with respect to {@code x}
   */
  record ChainGradient(double value, double dx) {
  }
}
