package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.ReturnsArray}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class ReturnsArrayGrad {
  private ReturnsArrayGrad() {
  }

  /**
   * The value and the gradient of {@code twice}, with respect to {@code x} and {@code angle}.
   */
  static TwiceGradient twice(double[] x, double angle) {
    return twiceAdjoint(x, angle, Shapes.zerosLike(x), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code twice}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static TwiceGradient twiceAdjoint(double[] x, double angle, double[] xBar, double resultBar) {
    Shapes.requireSameShape(x, xBar, "x");
    double c = Math.cos(angle);
    double s = Math.sin(angle);
    double xElement = x[0];
    double product = c * xElement;
    double xElement1 = x[1];
    double[] rotate = new double[] {product - s * xElement1, s * xElement + c * xElement1};
    double[] rotateBar = new double[2];
    double angle1 = 2.0 * angle;
    double c1 = Math.cos(angle1);
    double s1 = Math.sin(angle1);
    double rotateElement = rotate[0];
    double product1 = c1 * rotateElement;
    double rotateElement1 = rotate[1];
    double product2 = s1 * rotateElement1;
    double[] y = new double[] {product1 - product2, s1 * rotateElement + c1 * rotateElement1};
    double[] yBar = new double[2];
    double yElement = y[0];
    double product3 = yElement * yElement;
    double yElement1 = y[1];
    double result = product3 * yElement1;

    // return y[0] * y[0] * y[1];
    yBar[1] += resultBar * product3;
    yBar[0] += 2.0 * (resultBar * yElement1) * yElement;
    // return new double[] {c * x[0] - s * x[1], s * x[0] + c * x[1]};
    double differenceBar = yBar[0];
    double sumBar = yBar[1];
    double cBar = sumBar * rotateElement1;
    double rotateElementBar = sumBar * c1;
    double sBar = sumBar * rotateElement;
    double rotateElementBar1 = sumBar * s1;
    sBar -= differenceBar * rotateElement1;
    rotateElementBar -= differenceBar * s1;
    rotateBar[1] += rotateElementBar;
    cBar += differenceBar * rotateElement;
    rotateElementBar1 += differenceBar * c1;
    rotateBar[0] += rotateElementBar1;
    // double s = Math.sin(angle);
    double angleBar = sBar * c1;
    // double c = Math.cos(angle);
    angleBar -= cBar * s1;
    // double[] y = rotate(rotate(x, angle), 2 * angle);
    angleBar *= 2.0;
    // return new double[] {c * x[0] - s * x[1], s * x[0] + c * x[1]};
    double differenceBar1 = rotateBar[0];
    double sumBar1 = rotateBar[1];
    cBar = sumBar1 * xElement1;
    double xElementBar = sumBar1 * c;
    sBar = sumBar1 * xElement;
    double xElementBar1 = sumBar1 * s;
    sBar -= differenceBar1 * xElement1;
    xElementBar -= differenceBar1 * s;
    xBar[1] += xElementBar;
    cBar += differenceBar1 * xElement;
    xElementBar1 += differenceBar1 * c;
    xBar[0] += xElementBar1;
    // double s = Math.sin(angle);
    angleBar += sBar * c;
    // double c = Math.cos(angle);
    angleBar -= cBar * s;

    return new TwiceGradient(result, xBar, angleBar);
  }

  /**
   * The derivatives of {@code twice}.
   *
   * @param value what {@code twice} returns
   * @param dx the derivative with respect to {@code x}, in the shape of it
   * @param dangle the derivative with respect to {@code angle}
   */
  record TwiceGradient(double value, double[] dx, double dangle) {
  }
}
