package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.PrefixProducts}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class PrefixProductsGrad {
  private PrefixProductsGrad() {
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code accumulate}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   */
  static AccumulateGradient accumulateAdjoint(double[] x, double[] xBar) {
    Shapes.requireSameShape(x, xBar, "x");
    double[] xITape = new double[Math.max(0, x.length - 1)];
    for (int i = 1; i < x.length; i++) {
      double xI = x[i];
      double xElement = x[i - 1];
      x[i] = xI * xElement + xElement;
      xITape[i - 1] = xI;
    }

    // for (int i = 1; i < x.length; i++)
    for (int i = x.length - 1; i >= 1; i--) {
      double xI = xITape[i - 1];

      // x[i] = x[i] * x[i - 1] + x[i - 1];
      double sumBar = xBar[i];
      xBar[i - 1] += sumBar + sumBar * xI;
      xBar[i] = sumBar * x[i - 1];
    }

    return new AccumulateGradient(xBar);
  }

  /**
   * The derivatives of {@code accumulate}.
   *
   * @param dx the derivative with respect to {@code x}, in the shape of it
   */
  record AccumulateGradient(double[] dx) {
  }
}
