package dev.backsweep.sample;

import java.util.Arrays;
import java.util.Random;

/** The weights of a perceptron, laid out as {@link Perceptron#score} wants them. */
record Network(double[][] hidden, double[] output) {

  /** A network that knows nothing: random weights, the same for the same seed. */
  static Network untrained(int units, long seed) {
    Random random = new Random(seed);
    double[][] hidden = new double[units][];
    double[] output = new double[units + 1];
    for (int j = 0; j < units; j++) {
      hidden[j] =
          new double[] {
            2 * random.nextGaussian(), 2 * random.nextGaussian(), random.nextGaussian()
          };
      output[j] = random.nextGaussian() / Math.sqrt(units);
    }
    return new Network(hidden, output);
  }

  int label(double[] point) {
    return Perceptron.score(hidden, output, point[0], point[1]) > 0 ? 1 : 0;
  }

  double loss(LabelledPoints data) {
    return Perceptron.loss(hidden, output, data.points(), data.labels());
  }

  /** The share of the points that get their own label. */
  double accuracy(LabelledPoints data) {
    int right = 0;
    for (int i = 0; i < data.size(); i++) {
      right += label(data.points()[i]) == data.labels()[i] ? 1 : 0;
    }
    return (double) right / data.size();
  }

  /** The gradient of the loss, as rows like those of {@link #rows}. */
  double[][] gradient(LabelledPoints data) {
    var gradient = PerceptronGrad.loss(hidden, output, data.points(), data.labels());
    return new Network(gradient.dhidden(), gradient.doutput()).rows();
  }

  /** All weights as rows of one array, the output layer last; not copies. */
  double[][] rows() {
    double[][] rows = Arrays.copyOf(hidden, hidden.length + 1);
    rows[hidden.length] = output;
    return rows;
  }
}
