package golden;

import dev.backsweep.BacksweepGenerated;
import dev.backsweep.Shapes;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.MovingAverage}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class MovingAverageGrad {
  private MovingAverageGrad() {
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code smooth}.
   *
   * @param xBar on entry the cotangent of what {@code x} ends as, on return that of what it started
   *     as
   * @param resultBar the cotangent of the result
   */
  static SmoothGradient smoothAdjoint(float[] x, int width, float[] xBar, float[] resultBar) {
    Shapes.requireSameShape(x, xBar, "x");
    int sum = x.length - width + 1;
    float[] y = new float[sum];
    float[] yBar = new float[sum];
    for (int i = 0; i < sum; i++) {
      float sum1 = 0.0f;
      for (int j = 0; j < width; j++) {
        float xElement = x[i + j];
        sum1 += xElement * xElement;
      }
      float width1 = width;
      y[i] = sum1 / width1;
    }
    Shapes.add(yBar, resultBar);

    // for (int i = 0; i < y.length; i++)
    for (int i = 0; i < sum; i++) {
      float width1 = width;

      // y[i] = sum / width;
      float quotientBar = yBar[i];
      yBar[i] = 0.0f;
      float sumBar = quotientBar / width1;
      // for (int j = 0; j < width; j++)
      for (int j = 0; j < width; j++) {
        // sum += x[i + j] * x[i + j];
        xBar[i + j] += 2.0f * sumBar * x[i + j];
      }
    }

    return new SmoothGradient(y, xBar);
  }

  /**
   * The derivatives of {@code smooth}.
   *
   * @param value what {@code smooth} returns
   * @param dx the derivative with respect to {@code x}, in the shape of it
   */
  record SmoothGradient(float[] value, float[] dx) {
  }
}
