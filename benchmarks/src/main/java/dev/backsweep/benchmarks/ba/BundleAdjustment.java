package dev.backsweep.benchmarks.ba;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** The error of one observation in bundle adjustment: GradBench's {@code ba}. */
public final class BundleAdjustment {
  private BundleAdjustment() {}

  /**
   * Projects a point and compares it with what the camera saw.
   *
   * @param camera rotation (3), centre (3), focal length, principal point (2), distortion (2)
   * @param point the point in space
   * @param weight the weight of the observation
   * @param feature where the camera saw the point
   * @param error the two weighted errors, written
   */
  @Differentiable
  public static void residual(
      @Wrt double[] camera,
      @Wrt double[] point,
      @Wrt double weight,
      double[] feature,
      @Wrt double[] error) {
    double r0 = camera[0];
    double r1 = camera[1];
    double r2 = camera[2];
    double v0 = point[0] - camera[3];
    double v1 = point[1] - camera[4];
    double v2 = point[2] - camera[5];
    double square = r0 * r0 + r1 * r1 + r2 * r2;
    double y0;
    double y1;
    double y2;
    if (square > 0) {
      double angle = Math.sqrt(square);
      double cos = Math.cos(angle);
      double sin = Math.sin(angle);
      double a0 = r0 / angle;
      double a1 = r1 / angle;
      double a2 = r2 / angle;
      double along = (a0 * v0 + a1 * v1 + a2 * v2) * (1 - cos);
      y0 = v0 * cos + (a1 * v2 - a2 * v1) * sin + a0 * along;
      y1 = v1 * cos + (a2 * v0 - a0 * v2) * sin + a1 * along;
      y2 = v2 * cos + (a0 * v1 - a1 * v0) * sin + a2 * along;
    } else {
      y0 = v0 + r1 * v2 - r2 * v1;
      y1 = v1 + r2 * v0 - r0 * v2;
      y2 = v2 + r0 * v1 - r1 * v0;
    }
    double p0 = y0 / y2;
    double p1 = y1 / y2;
    double rho = p0 * p0 + p1 * p1;
    double scale = camera[6] * (1 + camera[9] * rho + camera[10] * rho * rho);
    error[0] = weight * (scale * p0 + camera[7] - feature[0]);
    error[1] = weight * (scale * p1 + camera[8] - feature[1]);
  }
}
