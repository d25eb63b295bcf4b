package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Cross}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class CrossGrad {
  private CrossGrad() {
  }

  /**
   * The value and the gradient of {@code volume}, with respect to {@code a}, {@code b} and {@code
   * scale}.
   */
  static VolumeGradient volume(double[] a, double[] b, double scale) {
    return volumeAdjoint(a, b, scale, Shapes.zerosLike(a), Shapes.zerosLike(b), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code volume}.
   *
   * @param aBar on entry the cotangent of what {@code a} ends as, on return that of what it started
   *     as
   * @param bBar on entry the cotangent of what {@code b} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static VolumeGradient volumeAdjoint(double[] a, double[] b, double scale, double[] aBar,
      double[] bBar, double resultBar) {
    Shapes.requireSameShape(a, aBar, "a");
    Shapes.requireSameShape(b, bBar, "b");
    double[] axis = new double[] {1.0, scale, scale * scale};
    double[] axisBar = new double[3];
    double aElement = a[1];
    double bElement = b[2];
    double aElement1 = a[2];
    double bElement1 = b[1];
    double difference = aElement * bElement - aElement1 * bElement1;
    double bElement2 = b[0];
    double product = aElement1 * bElement2;
    double aElement2 = a[0];
    double product1 = aElement2 * bElement;
    double product2 = aElement2 * bElement1;
    double[] cross = new double[] {difference, product - product1, product2 - aElement * bElement2};
    double[] crossBar = new double[3];
    double axisElement = axis[0];
    double crossElement = cross[0];
    double product3 = axisElement * crossElement;
    double axisElement1 = axis[1];
    double crossElement1 = cross[1];
    double product4 = axisElement1 * crossElement1;
    double axisElement2 = axis[2];
    double crossElement2 = cross[2];
    double result = product3 + product4 + axisElement2 * crossElement2;

    // return axis[0] * cross[0] + axis[1] * cross[1] + axis[2] * cross[2];
    crossBar[2] += resultBar * axisElement2;
    axisBar[2] += resultBar * crossElement2;
    crossBar[1] += resultBar * axisElement1;
    axisBar[1] += resultBar * crossElement1;
    crossBar[0] += resultBar * axisElement;
    axisBar[0] += resultBar * crossElement;
    // double[] cross = { a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[ ...
    double differenceBar = crossBar[0];
    double differenceBar1 = crossBar[1];
    double differenceBar2 = crossBar[2];
    double aElementBar = -differenceBar2 * bElement2;
    double bElementBar = -differenceBar2 * aElement;
    double aElementBar1 = differenceBar2 * bElement1;
    double bElementBar1 = differenceBar2 * aElement2;
    aElementBar1 -= differenceBar1 * bElement;
    double bElementBar2 = -differenceBar1 * aElement2;
    aBar[0] += aElementBar1;
    double aElementBar2 = differenceBar1 * bElement2;
    bElementBar += differenceBar1 * aElement1;
    bBar[0] += bElementBar;
    aElementBar2 -= differenceBar * bElement1;
    bElementBar1 -= differenceBar * aElement1;
    bBar[1] += bElementBar1;
    aBar[2] += aElementBar2;
    aElementBar += differenceBar * bElement;
    bElementBar2 += differenceBar * aElement;
    bBar[2] += bElementBar2;
    aBar[1] += aElementBar;
    // double[] axis = {1, scale, scale * scale};
    double scaleBar = axisBar[1] + 2.0 * axisBar[2] * scale;

    return new VolumeGradient(result, aBar, bBar, scaleBar);
  }

  /**
   * The derivatives of {@code volume}.
   *
   * @param value what {@code volume} returns
   * @param da the derivative with respect to {@code a}, in the shape of it
   * @param db the derivative with respect to {@code b}, in the shape of it
   * @param dscale the derivative with respect to {@code scale}
   */
  record VolumeGradient(double value, double[] da, double[] db, double dscale) {
  }
}
