package golden;

import dev.backsweep.BacksweepGenerated;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Halving}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class HalvingGrad {
  private HalvingGrad() {
  }

  /**
   * The value and the gradient of {@code reduced}, with respect to {@code x} and {@code factor}.
   */
  static ReducedGradient reduced(double x, double factor) {
    return reducedAdjoint(x, factor, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code reduced}.
   *
   * @param resultBar the cotangent of the result
   */
  static ReducedGradient reducedAdjoint(double x, double factor, double resultBar) {
    double[] yTape = new double[16];
    double[] sinTape = new double[16];
    double y = x;
    int trips = 0;
    while (y > 0.3) {
      if (trips == yTape.length) {
        yTape = Arrays.copyOf(yTape, 2 * trips);
        sinTape = Arrays.copyOf(sinTape, 2 * trips);
      }
      double sin = Math.sin(y);
      yTape[trips] = y;
      sinTape[trips] = sin;
      y = factor * sin;
      trips++;
    }
    double result = x * y;

    // return x * y;
    double xBar = resultBar * y;
    // while (y > 0.3)
    double yBar = resultBar * x;
    double factorBar = 0.0;
    for (int trips1 = trips - 1; trips1 >= 0; trips1--) {
      double y1 = yTape[trips1];

      // y = factor * Math.sin(y);
      factorBar += yBar * sinTape[trips1];
      yBar = yBar * factor * Math.cos(y1);
    }
    xBar += yBar;

    return new ReducedGradient(result, xBar, factorBar);
  }

  /**
   * The derivatives of {@code reduced}.
   *
   * @param value what {@code reduced} returns
   * @param dx the derivative with respect to {@code x}
   * @param dfactor the derivative with respect to {@code factor}
   */
  record ReducedGradient(double value, double dx, double dfactor) {
  }
}
