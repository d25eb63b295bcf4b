package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Packed}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class PackedGrad {
  private PackedGrad() {
  }

  /**
   * The value and the gradient of {@code quadratic}, with respect to {@code packed} and {@code x}.
   */
  static QuadraticGradient quadratic(double[] packed, double[] x, int n) {
    return quadraticSweeps(packed, x, n, Shapes.zerosLike(packed), Shapes.zerosLike(x), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code quadratic}.
   *
   * @param packedBar on entry the cotangent of what {@code packed} ends as, on return that of what
   *     it started as
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static QuadraticGradient quadraticAdjoint(double[] packed, double[] x, int n, double[] packedBar,
      double[] xBar, double resultBar) {
    Shapes.requireSameShape(packed, packedBar, "packed");
    Shapes.requireSameShape(x, xBar, "x");
    double[] dpacked = Shapes.zerosLike(packed);
    double[] dx = Shapes.zerosLike(x);
    QuadraticGradient swept = quadraticSweeps(packed, x, n, dpacked, dx, resultBar);
    Shapes.add(packedBar, dpacked);
    Shapes.add(xBar, dx);
    return new QuadraticGradient(swept.value(), packedBar, xBar);
  }

  /**
   * Both sweeps of {@code quadratic} at once; where they throw, the buffers have changed.
   */
  private static QuadraticGradient quadraticSweeps(double[] packed, double[] x, int n,
      double[] packedBar, double[] xBar, double resultBar) {
    double sum = 0.0;
    int k = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double product = 2.0 * packed[k];
        double xI = x[i];
        double product1 = product * xI;
        double xJ = x[j];
        sum += product1 * xJ;

        // sum += 2 * packed[k++] * x[i] * x[j];
        double productBar = resultBar * xJ;
        xBar[j] += resultBar * product1;
        xBar[i] += productBar * product;
        packedBar[k] += productBar * xI * 2.0;
        k++;
      }
      double packedK = packed[k];
      double xI = x[i];
      double product = packedK * xI;
      sum += product * xI;

      // sum += packed[k++] * x[i] * x[i];
      double productBar = resultBar * xI;
      xBar[i] += resultBar * product + productBar * packedK;
      packedBar[k] += productBar * xI;
      k++;
    }
    return new QuadraticGradient(sum, packedBar, xBar);
  }

  /**
   * The derivatives of {@code quadratic}.
   *
   * @param value what {@code quadratic} returns
   * @param dpacked the derivative with respect to {@code packed}, in the shape of it
   * @param dx the derivative with respect to {@code x}, in the shape of it
   */
  record QuadraticGradient(double value, double[] dpacked, double[] dx) {
  }
}
