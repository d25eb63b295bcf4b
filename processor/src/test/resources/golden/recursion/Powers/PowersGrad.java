package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Tape;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Powers}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class PowersGrad {
  private PowersGrad() {
  }

  /**
   * The value and the gradient of {@code last}, with respect to {@code x} and {@code scale}.
   */
  static LastGradient last(double x, double scale) {
    return lastAdjoint(x, scale, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code last}.
   *
   * @param resultBar the cotangent of the result
   */
  static LastGradient lastAdjoint(double x, double scale, double resultBar) {
    Tape tape = new Tape();
    PowersForward powersResult = powersForward(x, 4, tape);
    double[] p = powersResult.value();
    double[] pBar = powersResult.valueBar();
    double pElement = p[2];
    double product = pElement * scale;
    p[2] = product;
    double result = product + 3.0 * p[3];

    // return p[2] + 3 * p[3];
    pBar[3] += resultBar * 3.0;
    // p[2] *= scale;
    double productBar = resultBar + pBar[2];
    double scaleBar = productBar * pElement;
    pBar[2] = productBar * scale;

    return new LastGradient(result, powersReverse(x, 4, tape), scaleBar);
  }

  /**
   * The forward half of the adjoint of {@code powers}.
   */
  private static PowersForward powersForward(double x, int n, Tape tape) {
    double[] result;
    double[] resultBar;
    if (n == 0) {
      resultBar = new double[1];
      tape.push(resultBar);
      result = new double[] {1.0};
    } else {
      PowersForward powersResult = powersForward(x, n - 1, tape);
      double[] less = powersResult.value();
      double[] lessBar = powersResult.valueBar();
      double[] more = new double[n + 1];
      double[] moreBar = new double[n + 1];
      for (int i = 0; i < n; i++) {
        more[i] = less[i];
      }
      double lessElement = less[n - 1];
      more[n] = x * lessElement;
      tape.push(lessBar);
      tape.push(moreBar);
      tape.push(lessElement);
      result = more;
      resultBar = moreBar;
    }
    return new PowersForward(result, resultBar);
  }

  /**
   * The reverse half of the adjoint of {@code powers}.
   */
  @SuppressWarnings({"rawtypes", "unchecked"})
  private static double powersReverse(double x, int n, Tape tape) {
    // if (n == 0)
    double xBar = 0.0;
    if (n == 0) {
      double[] ignored = (double[]) tape.pop();
    } else {
      double lessElement = tape.popDouble();
      double[] moreBar = (double[]) tape.pop();
      double[] lessBar = (double[]) tape.pop();
      int difference = n - 1;

      // more[n] = x * less[n - 1];
      double productBar = moreBar[n];
      moreBar[n] = 0.0;
      xBar = productBar * lessElement;
      lessBar[n - 1] += productBar * x;
      // for (int i = 0; i < n; i++)
      for (int i = Math.max(n, 0) - 1; i >= 0; i--) {
        // more[i] = less[i];
        double lessIBar = moreBar[i];
        moreBar[i] = 0.0;
        lessBar[i] += lessIBar;
      }
      // double[] less = powers(x, n - 1);
      xBar += powersReverse(x, difference, tape);
    }

    return xBar;
  }

  /**
   * The derivatives of {@code last}.
   *
   * @param value what {@code last} returns
   * @param dx the derivative with respect to {@code x}
   * @param dscale the derivative with respect to {@code scale}
   */
  record LastGradient(double value, double dx, double dscale) {
  }

  /**
   * What {@code powersForward} returns: an array and its adjoint.
   */
  record PowersForward(double[] value, double[] valueBar) {
  }
}
