package dev.backsweep.gradbench.ba;

import dev.backsweep.Differentiable;
import dev.backsweep.Wrt;

/** Bundle adjustment: where a camera should have seen a point, against where it did. */
public final class Ba {
  private Ba() {}

  /**
   * Computes the two errors of one observation.
   *
   * @param camera rotation as axis times angle (3), centre (3), focal length, principal point (2),
   *     radial distortion (2)
   * @param point the point in space
   * @param weight the weight of the observation
   * @param feature where the point was seen
   * @param error receives the errors
   */
  @Differentiable
  public static void reprojectionError(
      @Wrt double[] camera,
      @Wrt double[] point,
      @Wrt double weight,
      double[] feature,
      @Wrt double[] error) {
    double x = point[0] - camera[3];
    double y = point[1] - camera[4];
    double z = point[2] - camera[5];

    double rx = camera[0];
    double ry = camera[1];
    double rz = camera[2];
    double squaredAngle = rx * rx + ry * ry + rz * rz;
    double seenX;
    double seenY;
    double seenZ;
    if (squaredAngle > 0) {
      double angle = Math.sqrt(squaredAngle);
      double sin = Math.sin(angle);
      double cos = Math.cos(angle);
      double ax = rx / angle;
      double ay = ry / angle;
      double az = rz / angle;
      double along = (ax * x + ay * y + az * z) * (1 - cos);
      seenX = x * cos + (ay * z - az * y) * sin + ax * along;
      seenY = y * cos + (az * x - ax * z) * sin + ay * along;
      seenZ = z * cos + (ax * y - ay * x) * sin + az * along;
    } else {
      seenX = x + ry * z - rz * y;
      seenY = y + rz * x - rx * z;
      seenZ = z + rx * y - ry * x;
    }

    double px = seenX / seenZ;
    double py = seenY / seenZ;
    double rho = px * px + py * py;
    double scale = camera[6] * (1 + camera[9] * rho + camera[10] * rho * rho);
    error[0] = weight * (scale * px + camera[7] - feature[0]);
    error[1] = weight * (scale * py + camera[8] - feature[1]);
  }

  /** Returns the error of a weight, which should be 1 or -1. */
  @Differentiable
  public static double weightError(double weight) {
    return 1 - weight * weight;
  }
}
