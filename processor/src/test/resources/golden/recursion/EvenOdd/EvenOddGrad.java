package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Tape;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.EvenOdd}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class EvenOddGrad {
  private EvenOddGrad() {
  }

  /**
   * The value and the gradient of {@code even}, with respect to {@code x}.
   */
  static EvenGradient even(double x, int n) {
    return evenAdjoint(x, n, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code even}.
   *
   * @param resultBar the cotangent of the result
   */
  static EvenGradient evenAdjoint(double x, int n, double resultBar) {
    Tape tape = new Tape();
    boolean test = n == 0;
    double sum = 0.0;
    int difference = 0;
    double odd = 0.0;
    double sin = 0.0;
    double result;
    if (test) {
      result = x;
    } else {
      sum = x + 0.5;
      difference = n - 1;
      odd = oddForward(sum, difference, tape);
      sin = Math.sin(x);
      result = sin * odd;
    }

    // return n == 0 ? x : Math.sin(x) * odd(x + 0.5, n - 1);
    double xBar = 0.0;
    if (test) {
      xBar += resultBar;
    } else {
      double oddBar = resultBar * sin;
      xBar += resultBar * odd * Math.cos(x);
      oddBar = oddReverse(sum, difference, oddBar, tape);
      xBar += oddBar;
    }

    return new EvenGradient(result, xBar);
  }

  /**
   * The forward half of the adjoint of {@code odd}.
   */
  private static double oddForward(double x, int n, Tape tape) {
    double result;
    if (n == 0) {
      result = x * x;
    } else {
      double even = evenForward(x * x, n - 1, tape);
      result = Math.cos(x) + even;
    }
    return result;
  }

  /**
   * The reverse half of the adjoint of {@code odd}.
   */
  private static double oddReverse(double x, int n, double resultBar, Tape tape) {
    // return n == 0 ? x * x : Math.cos(x) + even(x * x, n - 1);
    double xBar = 0.0;
    if (n == 0) {
      xBar += 2.0 * resultBar * x;
    } else {
      xBar -= resultBar * Math.sin(x);
      double evenBar = evenReverse(x * x, n - 1, resultBar, tape);
      xBar += 2.0 * evenBar * x;
    }

    return xBar;
  }

  /**
   * The forward half of the adjoint of {@code even}.
   */
  private static double evenForward(double x, int n, Tape tape) {
    double result;
    if (n == 0) {
      result = x;
    } else {
      double odd = oddForward(x + 0.5, n - 1, tape);
      double sin = Math.sin(x);
      tape.push(odd);
      tape.push(sin);
      result = sin * odd;
    }
    return result;
  }

  /**
   * The reverse half of the adjoint of {@code even}.
   */
  private static double evenReverse(double x, int n, double resultBar, Tape tape) {
    // return n == 0 ? x : Math.sin(x) * odd(x + 0.5, n - 1);
    double xBar = 0.0;
    if (n == 0) {
      xBar += resultBar;
    } else {
      double sin = tape.popDouble();
      double odd = tape.popDouble();
      double oddBar = resultBar * sin;
      xBar += resultBar * odd * Math.cos(x);
      oddBar = oddReverse(x + 0.5, n - 1, oddBar, tape);
      xBar += oddBar;
    }

    return xBar;
  }

  /**
   * The derivatives of {@code even}.
   *
   * @param value what {@code even} returns
   * @param dx the derivative with respect to {@code x}
   */
  record EvenGradient(double value, double dx) {
  }
}
