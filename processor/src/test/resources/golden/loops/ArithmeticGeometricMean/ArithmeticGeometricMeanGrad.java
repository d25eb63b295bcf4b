package golden;

import dev.backsweep.BacksweepGenerated;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.ArithmeticGeometricMean}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class ArithmeticGeometricMeanGrad {
  private ArithmeticGeometricMeanGrad() {
  }

  /**
   * The value and the gradient of {@code mean}, with respect to {@code a} and {@code b}.
   */
  static MeanGradient mean(double a, double b) {
    return meanAdjoint(a, b, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code mean}.
   *
   * @param resultBar the cotangent of the result
   */
  static MeanGradient meanAdjoint(double a, double b, double resultBar) {
    double[] aTape = new double[16];
    double[] bTape = new double[16];
    double[] geometricTape = new double[16];
    int rounds = 0;
    boolean more = true;
    while (more) {
      if (rounds == aTape.length) {
        aTape = Arrays.copyOf(aTape, 2 * rounds);
        bTape = Arrays.copyOf(bTape, 2 * rounds);
        geometricTape = Arrays.copyOf(geometricTape, 2 * rounds);
      }
      double geometric = Math.sqrt(a * b);
      int rounds1 = rounds + 1;
      aTape[rounds] = a;
      bTape[rounds] = b;
      geometricTape[rounds] = geometric;
      a = 0.5 * (a + b);
      b = geometric;
      rounds = rounds1;
      more = rounds1 < 4;
    }

    // do
    double aBar = resultBar;
    double bBar = 0.0;
    for (int rounds1 = rounds - 1; rounds1 >= 0; rounds1--) {
      double a1 = aTape[rounds1];
      double b1 = bTape[rounds1];
      double geometric = geometricTape[rounds1];

      // a = 0.5 * (a + b);
      double sumBar = aBar * 0.5;
      // double geometric = Math.sqrt(a * b);
      double productBar = bBar == 0.0 ? 0.0 : 0.5 * bBar / Math.abs(geometric);
      aBar = sumBar + productBar * b1;
      bBar = sumBar + productBar * a1;
    }

    return new MeanGradient(a, aBar, bBar);
  }

  /**
   * The derivatives of {@code mean}.
   *
   * @param value what {@code mean} returns
   * @param da the derivative with respect to {@code a}
   * @param db the derivative with respect to {@code b}
   */
  record MeanGradient(double value, double da, double db) {
  }
}
