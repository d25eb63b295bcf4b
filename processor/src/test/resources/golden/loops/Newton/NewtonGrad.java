package golden;

import dev.backsweep.BacksweepGenerated;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Newton}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class NewtonGrad {
  private NewtonGrad() {
  }

  /**
   * The value and the gradient of {@code root}, with respect to {@code a}.
   */
  static RootGradient root(double a) {
    return rootAdjoint(a, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code root}.
   *
   * @param resultBar the cotangent of the result
   */
  static RootGradient rootAdjoint(double a, double resultBar) {
    double[] xTape = new double[16];
    double[] quotientTape = new double[16];
    boolean more = true;
    double x = a;
    int trips = 0;
    while (more) {
      if (trips == xTape.length) {
        xTape = Arrays.copyOf(xTape, 2 * trips);
        quotientTape = Arrays.copyOf(quotientTape, 2 * trips);
      }
      double quotient = a / x;
      double next = 0.5 * (x + quotient);
      double x1;
      if (Math.abs(next - x) < 1.0E-13) {
        x1 = x;
        more = false;
      } else {
        x1 = next;
      }
      xTape[trips] = x;
      quotientTape[trips] = quotient;
      x = x1;
      trips++;
    }

    // for (; ; )
    double xBar = resultBar;
    double aBar = 0.0;
    for (int trips1 = trips - 1; trips1 >= 0; trips1--) {
      double x1 = xTape[trips1];
      double quotient = quotientTape[trips1];
      double next = 0.5 * (x1 + quotient);

      // if (Math.abs(next - x) < 1e-13)
      double xBar1 = 0.0;
      double nextBar = 0.0;
      if (Math.abs(next - x1) < 1.0E-13) {
        xBar1 = xBar;
      } else {
        nextBar = xBar;
      }
      // double next = 0.5 * (x + a / x);
      double sumBar = nextBar * 0.5;
      xBar1 += sumBar;
      double aBar1 = sumBar / x1;
      aBar += aBar1;
      xBar1 -= aBar1 * quotient;
      xBar = xBar1;
    }
    aBar += xBar;

    return new RootGradient(x, aBar);
  }

  /**
   * The derivatives of {@code root}.
   *
   * @param value what {@code root} returns
   * @param da the derivative with respect to {@code a}
   */
  record RootGradient(double value, double da) {
  }
}
