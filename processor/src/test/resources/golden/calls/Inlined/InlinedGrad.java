package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Inlined}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class InlinedGrad {
  private InlinedGrad() {
  }

  /**
   * The value and the gradient of {@code kernel}, with respect to {@code x}, {@code y} and {@code
   * width}.
   */
  static KernelGradient kernel(double[] x, double[] y, double width) {
    return kernelAdjoint(x, y, width, Shapes.zerosLike(x), Shapes.zerosLike(y), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code kernel}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param yBar on entry the cotangent of what {@code y} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static KernelGradient kernelAdjoint(double[] x, double[] y, double width, double[] xBar,
      double[] yBar, double resultBar) {
    Shapes.requireSameShape(x, xBar, "x");
    Shapes.requireSameShape(y, yBar, "y");
    double sum = 0.0;
    for (int i = 0; i < x.length; i++) {
      double x1 = x[i] - y[i];
      double square = x1 * x1;
      sum += square;
    }
    double r = Math.sqrt(sum);
    double x1 = r / width;
    double square = x1 * x1;
    double result = Math.exp(-0.5 * square);

    // return gauss(Math.sqrt(sum), width);
    double squareBar = resultBar * result * -0.5;
    // return Math.exp(-0.5 * square(r / width));
    double xBar1 = 2.0 * squareBar * x1;
    double rBar = xBar1 / width;
    double widthBar = -rBar * x1;
    // return gauss(Math.sqrt(sum), width);
    double sumBar = rBar == 0.0 ? 0.0 : 0.5 * rBar / Math.abs(r);
    // for (int i = 0; i < x.length; i++)
    for (int i = 0; i < x.length; i++) {
      double x2 = x[i] - y[i];

      // sum += square(x[i] - y[i]);
      double xBar2 = 2.0 * sumBar * x2;
      yBar[i] -= xBar2;
      xBar[i] += xBar2;
    }

    return new KernelGradient(result, xBar, yBar, widthBar);
  }

  /**
   * The derivatives of {@code kernel}.
   *
   * @param value what {@code kernel} returns
   * @param dx the derivative with respect to {@code x}, in the shape of it
   * @param dy the derivative with respect to {@code y}, in the shape of it
   * @param dwidth the derivative with respect to {@code width}
   */
  record KernelGradient(double value, double[] dx, double[] dy, double dwidth) {
  }
}
