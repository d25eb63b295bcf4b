package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Simpson}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class SimpsonGrad {
  private SimpsonGrad() {
  }

  /**
   * The value and the gradient of {@code integral}, with respect to {@code f} and {@code width}.
   */
  static IntegralGradient integral(double[] f, double width) {
    return integralSweeps(f, width, Shapes.zerosLike(f), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code integral}.
   *
   * @param fBar on entry the cotangent of what {@code f} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static IntegralGradient integralAdjoint(double[] f, double width, double[] fBar,
      double resultBar) {
    Shapes.requireSameShape(f, fBar, "f");
    double[] df = Shapes.zerosLike(f);
    IntegralGradient swept = integralSweeps(f, width, df, resultBar);
    Shapes.add(fBar, df);
    return new IntegralGradient(swept.value(), fBar, swept.dwidth());
  }

  /**
   * Both sweeps of {@code integral} at once; where they throw, the buffers have changed.
   */
  private static IntegralGradient integralSweeps(double[] f, double width, double[] fBar,
      double resultBar) {
    double fElement = f[0];
    double sum = fElement * fElement;
    double sumBar = resultBar / 3.0 * width;
    for (int i = 1; i < f.length; i += 2) {
      double fI = f[i];
      double product = 4.0 * fI;
      sum += product * fI;

      // sum += 4 * f[i] * f[i];
      fBar[i] += 2.0 * sumBar * product;
    }
    double sumBar1 = resultBar / 3.0 * width;
    for (int i = 2; i < f.length - 1; i += 2) {
      double fI = f[i];
      double product = 2.0 * fI;
      sum += product * fI;

      // sum += 2 * f[i] * f[i];
      fBar[i] += 2.0 * sumBar1 * product;
    }
    int difference = f.length - 1;
    sum += f[difference];
    double result = sum * width / 3.0;

    // return (sum + f[f.length - 1]) * width / 3;
    double productBar = resultBar / 3.0;
    sumBar1 = productBar * width;
    double widthBar = productBar * sum;
    fBar[difference] += sumBar1;
    // double sum = f[0] * f[0];
    fBar[0] += 2.0 * sumBar * fElement;

    return new IntegralGradient(result, fBar, widthBar);
  }

  /**
   * The derivatives of {@code integral}.
   *
   * @param value what {@code integral} returns
   * @param df the derivative with respect to {@code f}, in the shape of it
   * @param dwidth the derivative with respect to {@code width}
   */
  record IntegralGradient(double value, double[] df, double dwidth) {
  }
}
