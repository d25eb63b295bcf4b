package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import dev.backsweep.Tape;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Haar}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class HaarGrad {
  private HaarGrad() {
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code transform}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   */
  static TransformGradient transformAdjoint(double[] x, int n, double[] xBar) {
    Shapes.requireSameShape(x, xBar, "x");
    Tape tape = new Tape();
    if (n >= 2) {
      int half = n / 2;
      double[] xITape = new double[Math.max(0, half)];
      double[] xElementTape = new double[Math.max(0, half)];
      for (int i = 0; i < half; i++) {
        double xI = x[i];
        double xElement = x[n - 1 - i];
        double difference = xI - xElement;
        x[i] = xI * xElement;
        x[n - 1 - i] = difference;
        xITape[i] = xI;
        xElementTape[i] = xElement;
      }
      transformForward(x, half, xBar, tape);

      // transform(x, half);
      transformReverse(x, half, xBar, tape);
      // for (int i = 0; i < half; i++)
      for (int i = half - 1; i >= 0; i--) {
        // x[n - 1 - i] = difference;
        double differenceBar = xBar[n - 1 - i];
        xBar[n - 1 - i] = 0.0;
        // x[i] = x[i] * x[n - 1 - i];
        double productBar = xBar[i];
        xBar[i] = 0.0;
        double xIBar = productBar * xElementTape[i];
        double xElementBar = productBar * xITape[i];
        // double difference = x[i] - x[n - 1 - i];
        xIBar += differenceBar;
        xElementBar -= differenceBar;
        xBar[n - 1 - i] += xElementBar;
        xBar[i] += xIBar;
      }
    }
    return new TransformGradient(xBar);
  }

  /**
   * The forward half of the adjoint of {@code transform}.
   */
  private static void transformForward(double[] x, int n, double[] xBar, Tape tape) {
    if (n >= 2) {
      int half = n / 2;
      for (int i = 0; i < half; i++) {
        double xI = x[i];
        double xElement = x[n - 1 - i];
        double difference = xI - xElement;
        x[i] = xI * xElement;
        x[n - 1 - i] = difference;
        tape.push(xI);
        tape.push(xElement);
      }
      transformForward(x, half, xBar, tape);
    }
  }

  /**
   * The reverse half of the adjoint of {@code transform}.
   */
  private static void transformReverse(double[] x, int n, double[] xBar, Tape tape) {
    // if (n < 2)
    if (n >= 2) {
      int half = n / 2;

      // transform(x, half);
      transformReverse(x, half, xBar, tape);
      // for (int i = 0; i < half; i++)
      for (int i = half - 1; i >= 0; i--) {
        double xElement = tape.popDouble();
        double xI = tape.popDouble();

        // x[n - 1 - i] = difference;
        double differenceBar = xBar[n - 1 - i];
        xBar[n - 1 - i] = 0.0;
        // x[i] = x[i] * x[n - 1 - i];
        double productBar = xBar[i];
        xBar[i] = 0.0;
        double xIBar = productBar * xElement;
        double xElementBar = productBar * xI;
        // double difference = x[i] - x[n - 1 - i];
        xIBar += differenceBar;
        xElementBar -= differenceBar;
        xBar[n - 1 - i] += xElementBar;
        xBar[i] += xIBar;
      }
    }
  }

  /**
   * The derivatives of {@code transform}.
   *
   * @param dx the derivative with respect to {@code x}, in the shape of it
   */
  record TransformGradient(double[] dx) {
  }
}
