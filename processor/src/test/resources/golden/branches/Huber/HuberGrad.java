package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Huber}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class HuberGrad {
  private HuberGrad() {
  }

  /**
   * The value and the gradient of {@code loss}, with respect to {@code residuals} and {@code
   * width}.
   */
  static LossGradient loss(double[] residuals, double width) {
    return lossAdjoint(residuals, width, Shapes.zerosLike(residuals), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code loss}.
   *
   * @param residualsBar on entry the cotangent of what {@code residuals} ends as, on return that of
   *     what it started as
   * @param resultBar the cotangent of the result
   */
  static LossGradient lossAdjoint(double[] residuals, double width, double[] residualsBar,
      double resultBar) {
    Shapes.requireSameShape(residuals, residualsBar, "residuals");
    double sum = 0.0;
    double widthBar = 0.0;
    for (int i = 0; i < residuals.length; i++) {
      double residualsI = residuals[i];
      double size = Math.abs(residualsI);
      double sizeBar;
      if (size <= width) {
        double product = 0.5 * size;
        sum += product * size;

        // sum += 0.5 * size * size;
        sizeBar = 2.0 * resultBar * product;
      } else {
        double difference = size - 0.5 * width;
        sum += width * difference;

        // sum += width * (size - 0.5 * width);
        widthBar += resultBar * difference;
        sizeBar = resultBar * width;
        widthBar -= sizeBar * 0.5;
      }

      // double size = Math.abs(residuals[i]);
      double residualsIBar = residualsI > 0.0 ? sizeBar : residualsI < 0.0 ? -sizeBar : 0.0;
      residualsBar[i] += residualsIBar;
    }
    return new LossGradient(sum, residualsBar, widthBar);
  }

  /**
   * The derivatives of {@code loss}.
   *
   * @param value what {@code loss} returns
   * @param dresiduals the derivative with respect to {@code residuals}, in the shape of it
   * @param dwidth the derivative with respect to {@code width}
   */
  record LossGradient(double value, double[] dresiduals, double dwidth) {
  }
}
