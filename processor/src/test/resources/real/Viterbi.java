package real;

import dev.backsweep.Differentiable;

/** The score of the best path through a trellis. */
final class Viterbi {
  private Viterbi() {}

  @Differentiable
  static double bestScore(double[][] transition, double[][] emission) {
    int states = transition.length;
    double[] score = emission[0].clone();
    for (int t = 1; t < emission.length; t++) {
      double[] next = new double[states];
      for (int to = 0; to < states; to++) {
        double best = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < states; from++) {
          best = Math.max(best, score[from] + transition[from][to]);
        }
        next[to] = best + emission[t][to];
      }
      score = next;
    }
    double best = score[0];
    for (double s : score) {
      best = Math.max(best, s);
    }
    return best;
  }
}
