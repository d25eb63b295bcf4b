package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Normalize}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class NormalizeGrad {
  private NormalizeGrad() {
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code normalize}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   */
  static NormalizeGradient normalizeAdjoint(double[] x, double[] xBar) {
    Shapes.requireSameShape(x, xBar, "x");
    double[] xITape = new double[x.length];
    double sum = 0.0;
    for (int i = 0; i < x.length; i++) {
      double xI = x[i];
      xITape[i] = xI;
      sum += xI * xI;
    }
    double sqrt = Math.sqrt(sum);
    double scale = 1.0 / sqrt;
    double[] xITape1 = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      double xI = x[i];
      x[i] = xI * scale;
      xITape1[i] = xI;
    }

    // for (int i = 0; i < x.length; i++)
    double scaleBar = 0.0;
    for (int i = 0; i < x.length; i++) {
      // x[i] *= scale;
      double productBar = xBar[i];
      scaleBar += productBar * xITape1[i];
      xBar[i] = productBar * scale;
    }
    // double scale = 1 / Math.sqrt(sum);
    double sqrtBar = -scaleBar * scale * scale;
    double sumBar = sqrtBar == 0.0 ? 0.0 : 0.5 * sqrtBar / Math.abs(sqrt);
    // for (int i = 0; i < x.length; i++)
    for (int i = 0; i < x.length; i++) {
      // sum += x[i] * x[i];
      xBar[i] += 2.0 * sumBar * xITape[i];
    }

    return new NormalizeGradient(xBar);
  }

  /**
   * The derivatives of {@code normalize}.
   *
   * @param dx the derivative with respect to {@code x}, in the shape of it
   */
  record NormalizeGradient(double[] dx) {
  }
}
