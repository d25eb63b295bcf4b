package golden;

import dev.backsweep.Differentiable;

/** Single precision, with a window that slides. */
final class MovingAverage {
  private MovingAverage() {}

  @Differentiable
  static float[] smooth(float[] x, int width) {
    float[] y = new float[x.length - width + 1];
    for (int i = 0; i < y.length; i++) {
      float sum = 0;
      for (int j = 0; j < width; j++) {
        sum += x[i + j] * x[i + j];
      }
      y[i] = sum / width;
    }
    return y;
  }
}
