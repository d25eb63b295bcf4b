package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Overwrite}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class OverwriteGrad {
  private OverwriteGrad() {
  }

  /**
   * The value and the gradient of {@code reuse}, with respect to {@code x} and {@code c}.
   */
  static ReuseGradient reuse(double[] x, double c) {
    return reuseAdjoint(x, c, Shapes.zerosLike(x), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code reuse}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static ReuseGradient reuseAdjoint(double[] x, double c, double[] xBar, double resultBar) {
    Shapes.requireSameShape(x, xBar, "x");
    double xElement = x[0];
    double xElement1 = x[1];
    double first = xElement * xElement1;
    double sin = Math.sin(c);
    double product = sin * xElement1;
    x[0] = product;
    double xElement2 = x[2];
    double second = product * xElement2;
    x[1] = 0.0;
    double result = first * second + 0.0;

    // return first * second + x[1];
    double firstBar = resultBar * second;
    double secondBar = resultBar * first;
    // double second = x[0] * x[2];
    double productBar = secondBar * xElement2;
    xBar[2] += secondBar * product;
    // x[0] = Math.sin(c) * x[1];
    productBar += xBar[0];
    double xElementBar = productBar * sin;
    double cBar = productBar * xElement1 * Math.cos(c);
    // double first = x[0] * x[1];
    xElementBar += firstBar * xElement;
    xBar[1] = xElementBar;
    xBar[0] = firstBar * xElement1;

    return new ReuseGradient(result, xBar, cBar);
  }

  /**
   * The derivatives of {@code reuse}.
   *
   * @param value what {@code reuse} returns
   * @param dx the derivative with respect to {@code x}, in the shape of it
   * @param dc the derivative with respect to {@code c}
   */
  record ReuseGradient(double value, double[] dx, double dc) {
  }
}
