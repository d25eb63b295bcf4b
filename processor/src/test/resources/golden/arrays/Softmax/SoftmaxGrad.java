package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Softmax}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class SoftmaxGrad {
  private SoftmaxGrad() {
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code softmax}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static SoftmaxGradient softmaxAdjoint(double[] x, double[] xBar, double[] resultBar) {
    Shapes.requireSameShape(x, xBar, "x");
    double[] y = new double[x.length];
    double[] yBar = new double[x.length];
    double[] expTape = new double[x.length];
    double sum = 0.0;
    for (int i = 0; i < x.length; i++) {
      double exp = Math.exp(x[i]);
      y[i] = exp;
      expTape[i] = exp;
      sum += exp;
    }
    for (int i = 0; i < x.length; i++) {
      y[i] /= sum;
    }
    Shapes.add(yBar, resultBar);

    // for (int i = 0; i < x.length; i++)
    double sumBar = 0.0;
    for (int i = 0; i < x.length; i++) {
      // y[i] /= sum;
      double yIBar = yBar[i] / sum;
      sumBar -= yIBar * y[i];
      yBar[i] = yIBar;
    }
    for (int i = 0; i < x.length; i++) {
      // y[i] = Math.exp(x[i]);
      double expBar = yBar[i];
      yBar[i] = 0.0;
      xBar[i] += (sumBar + expBar) * expTape[i];
    }

    return new SoftmaxGradient(y, xBar);
  }

  /**
   * The derivatives of {@code softmax}.
   *
   * @param value what {@code softmax} returns
   * @param dx the derivative with respect to {@code x}, in the shape of it
   */
  record SoftmaxGradient(double[] value, double[] dx) {
  }
}
