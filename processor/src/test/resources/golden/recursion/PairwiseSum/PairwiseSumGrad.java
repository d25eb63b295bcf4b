package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import dev.backsweep.Tape;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.PairwiseSum}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class PairwiseSumGrad {
  private PairwiseSumGrad() {
  }

  /**
   * The value and the gradient of {@code energy}, with respect to {@code x}.
   */
  static EnergyGradient energy(double[] x, int from, int to) {
    return energyAdjoint(x, from, to, Shapes.zerosLike(x), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code energy}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static EnergyGradient energyAdjoint(double[] x, int from, int to, double[] xBar,
      double resultBar) {
    Shapes.requireSameShape(x, xBar, "x");
    Tape tape = new Tape();
    double result;
    if (to - from == 1) {
      double xFrom = x[from];
      result = xFrom * xFrom;

      // return x[from] * x[from];
      xBar[from] += 2.0 * resultBar * xFrom;
    } else {
      int middle = (from + to) / 2;
      double energy = energyForward(x, from, middle, xBar, tape);
      double energy1 = energyForward(x, middle, to, xBar, tape);
      result = Math.sqrt(energy * energy1);

      // return Math.sqrt(energy(x, from, middle) * energy(x, middle, to));
      double productBar = resultBar == 0.0 ? 0.0 : 0.5 * resultBar / Math.abs(result);
      double energyBar = productBar * energy1;
      double energyBar1 = productBar * energy;
      energyReverse(x, middle, to, xBar, energyBar1, tape);
      energyReverse(x, from, middle, xBar, energyBar, tape);
    }
    return new EnergyGradient(result, xBar);
  }

  /**
   * The forward half of the adjoint of {@code energy}.
   */
  private static double energyForward(double[] x, int from, int to, double[] xBar, Tape tape) {
    double result;
    if (to - from == 1) {
      double xFrom = x[from];
      result = xFrom * xFrom;
    } else {
      int middle = (from + to) / 2;
      double energy = energyForward(x, from, middle, xBar, tape);
      double energy1 = energyForward(x, middle, to, xBar, tape);
      result = Math.sqrt(energy * energy1);
      tape.push(energy);
      tape.push(energy1);
      tape.push(result);
    }
    return result;
  }

  /**
   * The reverse half of the adjoint of {@code energy}.
   */
  private static void energyReverse(double[] x, int from, int to, double[] xBar, double resultBar,
      Tape tape) {
    // if (to - from == 1)
    if (to - from == 1) {
      // return x[from] * x[from];
      xBar[from] += 2.0 * resultBar * x[from];
    } else {
      double result = tape.popDouble();
      double energy = tape.popDouble();
      double energy1 = tape.popDouble();
      int middle = (from + to) / 2;

      // return Math.sqrt(energy(x, from, middle) * energy(x, middle, to));
      double productBar = resultBar == 0.0 ? 0.0 : 0.5 * resultBar / Math.abs(result);
      double energyBar = productBar * energy;
      double energyBar1 = productBar * energy1;
      energyReverse(x, middle, to, xBar, energyBar1, tape);
      energyReverse(x, from, middle, xBar, energyBar, tape);
    }
  }

  /**
   * The derivatives of {@code energy}.
   *
   * @param value what {@code energy} returns
   * @param dx the derivative with respect to {@code x}, in the shape of it
   */
  record EnergyGradient(double value, double[] dx) {
  }
}
