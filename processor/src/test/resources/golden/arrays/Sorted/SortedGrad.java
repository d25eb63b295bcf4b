package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import java.util.Arrays;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Sorted}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class SortedGrad {
  private SortedGrad() {
  }

  /**
   * The value and the gradient of {@code weighted}, with respect to {@code values} and {@code
   * weights}.
   */
  static WeightedGradient weighted(double[] values, double[] weights) {
    return weightedSweeps(values, weights, Shapes.zerosLike(values), Shapes.zerosLike(weights),
        1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code weighted}.
   *
   * @param valuesBar on entry the cotangent of what {@code values} ends as, on return that of what
   *     it started as
   * @param weightsBar on entry the cotangent of what {@code weights} ends as, on return that of
   *     what it started as
   * @param resultBar the cotangent of the result
   */
  static WeightedGradient weightedAdjoint(double[] values, double[] weights, double[] valuesBar,
      double[] weightsBar, double resultBar) {
    Shapes.requireSameShape(values, valuesBar, "values");
    Shapes.requireSameShape(weights, weightsBar, "weights");
    double[] dvalues = Shapes.zerosLike(values);
    double[] dweights = Shapes.zerosLike(weights);
    WeightedGradient swept = weightedSweeps(values, weights, dvalues, dweights, resultBar);
    Shapes.add(valuesBar, dvalues);
    Shapes.add(weightsBar, dweights);
    return new WeightedGradient(swept.value(), valuesBar, weightsBar);
  }

  /**
   * Both sweeps of {@code weighted} at once; where they throw, the buffers have changed.
   */
  private static WeightedGradient weightedSweeps(double[] values, double[] weights,
      double[] valuesBar, double[] weightsBar, double resultBar) {
    double[] x = values.clone();
    double[] xBar = new double[x.length];
    int position = 0;
    int[] jTape = new int[16];
    int[] jTape1 = new int[Math.max(0, values.length - 1)];
    int[] tripsTape = new int[Math.max(0, values.length - 1)];
    for (int i = 1; i < values.length; i++) {
      double value = x[i];
      int j = i - 1;
      int trips = 0;
      while (j >= 0 && x[j] > value) {
        if (position == jTape.length) {
          jTape = Arrays.copyOf(jTape, 2 * position);
        }
        x[j + 1] = x[j];
        jTape[position] = j;
        position++;
        j--;
        trips++;
      }
      x[j + 1] = value;
      jTape1[i - 1] = j;
      tripsTape[i - 1] = trips;
    }
    double sum = 0.0;
    for (int i = 0; i < values.length; i++) {
      double weightsI = weights[i];
      double xI = x[i];
      double product = weightsI * xI;
      sum += product * xI;

      // sum += weights[i] * x[i] * x[i];
      double productBar = resultBar * xI;
      xBar[i] += resultBar * product + productBar * weightsI;
      weightsBar[i] += productBar * xI;
    }

    // for (int i = 1; i < x.length; i++)
    for (int i = values.length - 1; i >= 1; i--) {
      int j = jTape1[i - 1];

      // x[j + 1] = value;
      double valueBar = xBar[j + 1];
      xBar[j + 1] = 0.0;
      // while (j >= 0 && x[j] > value)
      for (int trips = tripsTape[i - 1] - 1; trips >= 0; trips--) {
        position--;
        int j1 = jTape[position];

        // x[j + 1] = x[j];
        double xJBar = xBar[j1 + 1];
        xBar[j1 + 1] = 0.0;
        xBar[j1] += xJBar;
      }
      // double value = x[i];
      xBar[i] += valueBar;
    }
    // double[] x = values.clone();
    Shapes.add(valuesBar, xBar);

    return new WeightedGradient(sum, valuesBar, weightsBar);
  }

  /**
   * The derivatives of {@code weighted}.
   *
   * @param value what {@code weighted} returns
   * @param dvalues the derivative with respect to {@code values}, in the shape of it
   * @param dweights the derivative with respect to {@code weights}, in the shape of it
   */
  record WeightedGradient(double value, double[] dvalues, double[] dweights) {
  }
}
