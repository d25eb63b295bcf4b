package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Distinct;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Permuted}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class PermutedGrad {
  private PermutedGrad() {
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code scatter}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param yBar on entry the cotangent of what {@code y} ends as, on return that of what it started
   *     as
   */
  static ScatterGradient scatterAdjoint(double[] x, int[] order, double[] y, double[] xBar,
      double[] yBar) {
    Shapes.requireSameShape(x, xBar, "x");
    Shapes.requireSameShape(y, yBar, "y");
    Distinct.requireDistinct(y, x, "y", "x");
    double[] yElementTape = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      int orderI = order[i];
      double xI = x[i];
      double yElement = y[orderI];
      y[orderI] = xI * yElement;
      yElementTape[i] = yElement;
    }

    // for (int i = 0; i < order.length; i++)
    for (int i = order.length - 1; i >= 0; i--) {
      int orderI = order[i];

      // y[order[i]] = x[i] * y[order[i]];
      double productBar = yBar[orderI];
      yBar[orderI] = productBar * x[i];
      xBar[i] += productBar * yElementTape[i];
    }

    return new ScatterGradient(xBar, yBar);
  }

  /**
   * The derivatives of {@code scatter}.
   *
   * @param dx the derivative with respect to {@code x}, in the shape of it
   * @param dy the derivative with respect to {@code y}, in the shape of it
   */
  record ScatterGradient(double[] dx, double[] dy) {
  }
}
