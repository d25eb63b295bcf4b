package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Winner}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class WinnerGrad {
  private WinnerGrad() {
  }

  /**
   * The value and the gradient of {@code margin}, with respect to {@code scores}.
   */
  static MarginGradient margin(double[] scores, int label) {
    return marginAdjoint(scores, label, Shapes.zerosLike(scores), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code margin}.
   *
   * @param scoresBar on entry the cotangent of what {@code scores} ends as, on return that of what
   *     it started as
   * @param resultBar the cotangent of the result
   */
  static MarginGradient marginAdjoint(double[] scores, int label, double[] scoresBar,
      double resultBar) {
    Shapes.requireSameShape(scores, scoresBar, "scores");
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (i != label && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    double gap = scores[label] - scores[best];
    double result = gap * gap;

    // return gap * gap;
    double gapBar = 2.0 * resultBar * gap;
    // double gap = scores[label] - scores[best];
    scoresBar[best] -= gapBar;
    scoresBar[label] += gapBar;

    return new MarginGradient(result, scoresBar);
  }

  /**
   * The derivatives of {@code margin}.
   *
   * @param value what {@code margin} returns
   * @param dscores the derivative with respect to {@code scores}, in the shape of it
   */
  record MarginGradient(double value, double[] dscores) {
  }
}
