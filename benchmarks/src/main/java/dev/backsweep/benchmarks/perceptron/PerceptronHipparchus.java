package dev.backsweep.benchmarks.perceptron;

import org.hipparchus.analysis.differentiation.Gradient;

/** {@link Perceptron} in the numbers of Hipparchus, each weight made when it is used. */
final class PerceptronHipparchus {
  private PerceptronHipparchus() {}

  static Gradient loss(
      double[][] weights1,
      double[] bias1,
      double[][] weights2,
      double[] bias2,
      double[] input,
      int label) {
    int hiddenUnits = bias1.length;
    int classes = bias2.length;
    int bias1At = hiddenUnits * input.length;
    int weights2At = bias1At + hiddenUnits;
    int bias2At = weights2At + classes * hiddenUnits;
    int inputs = bias2At + classes;
    Gradient zero = Gradient.constant(inputs, 0);
    Gradient[] hidden = new Gradient[hiddenUnits];
    for (int i = 0; i < hiddenUnits; i++) {
      Gradient sum = Gradient.variable(inputs, bias1At + i, bias1[i]);
      for (int j = 0; j < input.length; j++) {
        Gradient weight = Gradient.variable(inputs, i * input.length + j, weights1[i][j]);
        sum = sum.add(weight.multiply(input[j]));
      }
      hidden[i] = sum.getValue() > 0 ? sum : zero;
    }
    Gradient total = zero;
    Gradient labelScore = zero;
    for (int i = 0; i < classes; i++) {
      Gradient sum = Gradient.variable(inputs, bias2At + i, bias2[i]);
      for (int j = 0; j < hiddenUnits; j++) {
        Gradient weight =
            Gradient.variable(inputs, weights2At + i * hiddenUnits + j, weights2[i][j]);
        sum = sum.add(weight.multiply(hidden[j]));
      }
      total = total.add(sum.exp());
      labelScore = i == label ? sum : labelScore;
    }
    return total.log().subtract(labelScore);
  }
}
