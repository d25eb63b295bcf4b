package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.WritesArgument}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class WritesArgumentGrad {
  private WritesArgumentGrad() {
  }

  /**
   * The value and the gradient of {@code layers}, with respect to {@code input} and {@code
   * weights}.
   */
  static LayersGradient layers(double[] input, double[][] weights) {
    return layersAdjoint(input, weights, Shapes.zerosLike(input), Shapes.zerosLike(weights), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code layers}.
   *
   * @param inputBar on entry the cotangent of what {@code input} ends as, on return that of what it
   *     started as
   * @param weightsBar on entry the cotangent of what {@code weights} ends as, on return that of
   *     what it started as
   * @param resultBar the cotangent of the result
   */
  static LayersGradient layersAdjoint(double[] input, double[][] weights, double[] inputBar,
      double[][] weightsBar, double resultBar) {
    Shapes.requireSameShape(input, inputBar, "input");
    Shapes.requireSameShape(weights, weightsBar, "weights");
    double[] hidden = new double[weights.length];
    double[] hiddenBar = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      double sum = 0.0;
      for (int j = 0; j < weights.length; j++) {
        sum += weights[i][j] * input[j];
      }
      hidden[i] = Math.tanh(sum);
    }
    double[] output = new double[weights.length];
    double[] outputBar = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      double sum = 0.0;
      for (int j = 0; j < weights.length; j++) {
        sum += weights[i][j] * hidden[j];
      }
      output[i] = Math.tanh(sum);
    }
    double outputElement = output[0];
    double outputElement1 = output[1];
    double result = outputElement * outputElement1;

    // return output[0] * output[1];
    outputBar[1] += resultBar * outputElement;
    outputBar[0] += resultBar * outputElement1;
    // for (int i = 0; i < y.length; i++)
    for (int i = 0; i < weights.length; i++) {
      double tanh = output[i];

      // y[i] = Math.tanh(sum);
      double tanhBar = outputBar[i];
      outputBar[i] = 0.0;
      double sumBar = tanhBar * ((1.0 - tanh) * (1.0 + tanh));
      // for (int j = 0; j < y.length; j++)
      for (int j = 0; j < weights.length; j++) {
        double[] weightsIBar = weightsBar[i];

        // sum += weights[i][j] * x[j];
        hiddenBar[j] += sumBar * weights[i][j];
        weightsIBar[j] += sumBar * hidden[j];
      }
    }
    for (int i = 0; i < weights.length; i++) {
      double tanh = hidden[i];

      // y[i] = Math.tanh(sum);
      double tanhBar = hiddenBar[i];
      hiddenBar[i] = 0.0;
      double sumBar = tanhBar * ((1.0 - tanh) * (1.0 + tanh));
      // for (int j = 0; j < y.length; j++)
      for (int j = 0; j < weights.length; j++) {
        double[] weightsIBar = weightsBar[i];

        // sum += weights[i][j] * x[j];
        inputBar[j] += sumBar * weights[i][j];
        weightsIBar[j] += sumBar * input[j];
      }
    }

    return new LayersGradient(result, inputBar, weightsBar);
  }

  /**
   * The derivatives of {@code layers}.
   *
   * @param value what {@code layers} returns
   * @param dinput the derivative with respect to {@code input}, in the shape of it
   * @param dweights the derivative with respect to {@code weights}, in the shape of it
   */
  record LayersGradient(double value, double[] dinput, double[][] dweights) {
  }
}
