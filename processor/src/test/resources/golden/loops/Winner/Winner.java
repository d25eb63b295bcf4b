package golden;

import dev.backsweep.Differentiable;

/** The index of the greatest, then a function of that element. */
final class Winner {
  private Winner() {}

  @Differentiable
  static double margin(double[] scores, int label) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      if (i != label && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    double gap = scores[label] - scores[best];
    return gap * gap;
  }
}
