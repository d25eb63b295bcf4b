package dev.backsweep.sample;

/**
 * Gradient descent with a step size for each weight.
 *
 * @see "D. P. Kingma, J. Ba, Adam: A Method for Stochastic Optimization, ICLR 2015, algorithm 1"
 */
final class Adam {
  private static final double DECAY_MEAN = 0.9;
  private static final double DECAY_SQUARE = 0.999;

  private final double rate;
  private final double[][] weights;
  private final double[][] means;
  private final double[][] squares;
  private double meanLeft = 1;
  private double squareLeft = 1;

  /** Will move these weights in place. */
  Adam(double rate, double[][] weights) {
    this.rate = rate;
    this.weights = weights;
    this.means = new double[weights.length][];
    this.squares = new double[weights.length][];
    for (int i = 0; i < weights.length; i++) {
      means[i] = new double[weights[i].length];
      squares[i] = new double[weights[i].length];
    }
  }

  /** Moves the weights downhill. */
  void step(double[][] gradient) {
    meanLeft *= DECAY_MEAN;
    squareLeft *= DECAY_SQUARE;
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights[i].length; j++) {
        double g = gradient[i][j];
        means[i][j] = DECAY_MEAN * means[i][j] + (1 - DECAY_MEAN) * g;
        squares[i][j] = DECAY_SQUARE * squares[i][j] + (1 - DECAY_SQUARE) * g * g;
        double mean = means[i][j] / (1 - meanLeft);
        double square = squares[i][j] / (1 - squareLeft);
        weights[i][j] -= rate * mean / (Math.sqrt(square) + 1e-8);
      }
    }
  }
}
