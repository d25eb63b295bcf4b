package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Palindrome}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class PalindromeGrad {
  private PalindromeGrad() {
  }

  /**
   * The value and the gradient of {@code asymmetry}, with respect to {@code x}.
   */
  static AsymmetryGradient asymmetry(double[] x) {
    return asymmetrySweeps(x, Shapes.zerosLike(x), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code asymmetry}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static AsymmetryGradient asymmetryAdjoint(double[] x, double[] xBar, double resultBar) {
    Shapes.requireSameShape(x, xBar, "x");
    double[] dx = Shapes.zerosLike(x);
    AsymmetryGradient swept = asymmetrySweeps(x, dx, resultBar);
    Shapes.add(xBar, dx);
    return new AsymmetryGradient(swept.value(), xBar);
  }

  /**
   * Both sweeps of {@code asymmetry} at once; where they throw, the buffers have changed.
   */
  private static AsymmetryGradient asymmetrySweeps(double[] x, double[] xBar, double resultBar) {
    double sum = 0.0;
    int i = 0;
    int j = x.length - 1;
    while (i < j) {
      double d = x[i] - x[j];
      sum += d * d;

      // sum += d * d;
      double dBar = 2.0 * resultBar * d;
      // double d = x[i] - x[j];
      xBar[j] -= dBar;
      xBar[i] += dBar;
      i++;
      j--;
    }
    return new AsymmetryGradient(sum, xBar);
  }

  /**
   * The derivatives of {@code asymmetry}.
   *
   * @param value what {@code asymmetry} returns
   * @param dx the derivative with respect to {@code x}, in the shape of it
   */
  record AsymmetryGradient(double value, double[] dx) {
  }
}
