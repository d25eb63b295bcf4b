package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.FusedCalls}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class FusedCallsGrad {
  private FusedCallsGrad() {
  }

  /**
   * The value and the gradient of {@code loss}, with respect to {@code weights}, {@code samples},
   * {@code targets} and {@code rate}.
   */
  static LossGradient loss(double[] weights, double[] samples, double[] targets, double rate) {
    return lossSweeps(weights, samples, targets, rate, Shapes.zerosLike(weights),
        Shapes.zerosLike(samples), Shapes.zerosLike(targets), 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code loss}.
   *
   * @param weightsBar on entry the cotangent of what {@code weights} ends as, on return that of
   *     what it started as
   * @param samplesBar on entry the cotangent of what {@code samples} ends as, on return that of
   *     what it started as
   * @param targetsBar on entry the cotangent of what {@code targets} ends as, on return that of
   *     what it started as
   * @param resultBar the cotangent of the result
   */
  static LossGradient lossAdjoint(double[] weights, double[] samples, double[] targets, double rate,
      double[] weightsBar, double[] samplesBar, double[] targetsBar, double resultBar) {
    Shapes.requireSameShape(weights, weightsBar, "weights");
    Shapes.requireSameShape(samples, samplesBar, "samples");
    Shapes.requireSameShape(targets, targetsBar, "targets");
    double[] dweights = Shapes.zerosLike(weights);
    double[] dsamples = Shapes.zerosLike(samples);
    double[] dtargets = Shapes.zerosLike(targets);
    LossGradient swept = lossSweeps(weights, samples, targets, rate, dweights, dsamples, dtargets,
        resultBar);
    Shapes.add(weightsBar, dweights);
    Shapes.add(samplesBar, dsamples);
    Shapes.add(targetsBar, dtargets);
    return new LossGradient(swept.value(), weightsBar, samplesBar, targetsBar, swept.drate());
  }

  /**
   * Both sweeps of {@code loss} at once; where they throw, the buffers have changed.
   */
  private static LossGradient lossSweeps(double[] weights, double[] samples, double[] targets,
      double rate, double[] weightsBar, double[] samplesBar, double[] targetsBar,
      double resultBar) {
    double loss = 0.0;
    double lossBar = resultBar / samples.length;
    double rateBar = 0.0;
    for (int i = 0; i < samples.length; i++) {
      double state = samples[i];
      double state1;
      if (state > 0.0) {
        state1 = state * rate;
      } else {
        state1 = state;
      }
      double tanh = Math.tanh(state1);
      double error = tanh - targets[i];
      double product = error * error;
      double modelBar = lossBar * product;
      ModelJoint modelBoth = modelJoint(weights, state1, 0, weightsBar, modelBar);
      double model = modelBoth.value();
      double stateBar = modelBoth.d1();
      loss += product * model;

      // loss += error * error * model(weights, state, 0);
      double errorBar = 2.0 * (lossBar * model) * error;
      // double error = Math.tanh(state) - targets[i];
      targetsBar[i] -= errorBar;
      stateBar += errorBar * ((1.0 - tanh) * (1.0 + tanh));
      // if (state > 0)
      double stateBar1;
      if (state > 0.0) {
        // state = state * rate;
        stateBar1 = stateBar * rate;
        rateBar += stateBar * state;
      } else {
        stateBar1 = stateBar;
      }
      // double state = samples[i];
      samplesBar[i] += stateBar1;
    }
    double result = loss / samples.length;
    return new LossGradient(result, weightsBar, samplesBar, targetsBar, rateBar);
  }

  /**
   * Both sweeps of {@code model} at once, and its value.
   */
  private static ModelJoint modelJoint(double[] weights, double state, int layer,
      double[] weightsBar, double resultBar) {
    double result;
    double stateBar;
    if (layer == weights.length) {
      result = state;
      stateBar = resultBar;
    } else {
      double sum = state + weights[layer];
      int sum1 = layer + 1;
      double cos = Math.cos(state);
      double modelBar = resultBar * cos;
      ModelJoint modelBoth = modelJoint(weights, sum, sum1, weightsBar, modelBar);
      double model = modelBoth.value();
      double sumBar = modelBoth.d1();
      result = cos * model;

      // return Math.cos(state) * model(weights, state + weights[layer], layer + 1);
      stateBar = -resultBar * model * Math.sin(state) + sumBar;
      weightsBar[layer] += sumBar;
    }
    return new ModelJoint(result, stateBar);
  }

  /**
   * The derivatives of {@code loss}.
   *
   * @param value what {@code loss} returns
   * @param dweights the derivative with respect to {@code weights}, in the shape of it
   * @param dsamples the derivative with respect to {@code samples}, in the shape of it
   * @param dtargets the derivative with respect to {@code targets}, in the shape of it
   * @param drate the derivative with respect to {@code rate}
   */
  record LossGradient(double value, double[] dweights, double[] dsamples, double[] dtargets,
      double drate) {
  }

  /**
   * What {@code modelJoint} returns.
   */
  record ModelJoint(double value, double d1) {
  }
}
