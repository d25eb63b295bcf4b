package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.LogisticRegression}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class LogisticRegressionGrad {
  private LogisticRegressionGrad() {
  }

  /**
   * The value and the gradient of {@code loss}, with respect to {@code examples}, {@code weights}
   * and {@code penalty}.
   */
  static LossGradient loss(double[][] examples, int[] labels, double[] weights, double penalty) {
    return lossSweeps(examples, labels, weights, penalty, Shapes.zerosLike(examples),
        Shapes.zerosLike(weights), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code loss}.
   *
   * @param examplesBar on entry the cotangent of what {@code examples} ends as, on return that of
   *     what it started as
   * @param weightsBar on entry the cotangent of what {@code weights} ends as, on return that of
   *     what it started as
   * @param resultBar the cotangent of the result
   */
  static LossGradient lossAdjoint(double[][] examples, int[] labels, double[] weights,
      double penalty, double[][] examplesBar, double[] weightsBar, double resultBar) {
    Shapes.requireSameShape(examples, examplesBar, "examples");
    Shapes.requireSameShape(weights, weightsBar, "weights");
    double[][] dexamples = Shapes.zerosLike(examples);
    double[] dweights = Shapes.zerosLike(weights);
    LossGradient swept = lossSweeps(examples, labels, weights, penalty, dexamples, dweights,
        resultBar);
    Shapes.add(examplesBar, dexamples);
    Shapes.add(weightsBar, dweights);
    return new LossGradient(swept.value(), examplesBar, weightsBar, swept.dpenalty());
  }

  /**
   * Both sweeps of {@code loss} at once; where they throw, the buffers have changed.
   */
  private static LossGradient lossSweeps(double[][] examples, int[] labels, double[] weights,
      double penalty, double[][] examplesBar, double[] weightsBar, double resultBar) {
    double loss = 0.0;
    double lossBar = resultBar / examples.length;
    for (int i = 0; i < examples.length; i++) {
      double margin = 0.0;
      for (int j = 0; j < weights.length; j++) {
        margin += weights[j] * examples[i][j];
      }
      boolean test = labels[i] == 0;
      if (!test) {
        margin = -margin;
      }
      double exp = Math.exp(margin);
      loss += Math.log1p(exp);

      // loss += Math.log1p(Math.exp(labels[i] == 0 ? margin : -margin));
      double expBar = lossBar == 0.0 ? 0.0 : lossBar / (1.0 + exp);
      double marginBar = expBar * exp;
      if (!test) {
        marginBar = -marginBar;
      }
      // for (int j = 0; j < weights.length; j++)
      for (int j = 0; j < weights.length; j++) {
        double[] examplesIBar = examplesBar[i];

        // margin += weights[j] * examples[i][j];
        examplesIBar[j] += marginBar * weights[j];
        weightsBar[j] += marginBar * examples[i][j];
      }
    }
    lossBar = resultBar / examples.length;
    double penaltyBar = 0.0;
    for (int i = 0; i < weights.length; i++) {
      double weight = weights[i];
      double product = penalty * weight;
      loss += product * weight;

      // loss += penalty * weight * weight;
      double productBar = lossBar * weight;
      double weightBar = lossBar * product;
      penaltyBar += productBar * weight;
      weightBar += productBar * penalty;
      // for (double weight : weights)
      weightsBar[i] += weightBar;
    }
    double length = examples.length;
    return new LossGradient(loss / length, examplesBar, weightsBar, penaltyBar);
  }

  /**
   * The derivatives of {@code loss}.
   *
   * @param value what {@code loss} returns
   * @param dexamples the derivative with respect to {@code examples}, in the shape of it
   * @param dweights the derivative with respect to {@code weights}, in the shape of it
   * @param dpenalty the derivative with respect to {@code penalty}
   */
  record LossGradient(double value, double[][] dexamples, double[] dweights, double dpenalty) {
  }
}
