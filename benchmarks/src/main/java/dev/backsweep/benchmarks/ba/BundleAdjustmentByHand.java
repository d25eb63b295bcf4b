package dev.backsweep.benchmarks.ba;

/** The Jacobian of {@link BundleAdjustment} by hand: the values once, then a sweep for each row. */
final class BundleAdjustmentByHand {
  private BundleAdjustmentByHand() {}

  /**
   * Computes both errors and all their derivatives.
   *
   * @param jacobian two rows of 15, one after the other, written: camera, point, weight
   */
  static void jacobian(
      double[] camera,
      double[] point,
      double weight,
      double[] feature,
      double[] error,
      double[] jacobian) {
    double r0 = camera[0];
    double r1 = camera[1];
    double r2 = camera[2];
    double v0 = point[0] - camera[3];
    double v1 = point[1] - camera[4];
    double v2 = point[2] - camera[5];
    double square = r0 * r0 + r1 * r1 + r2 * r2;
    double inverseAngle = 0;
    double cos = 1;
    double sin = 0;
    double a0 = 0;
    double a1 = 0;
    double a2 = 0;
    double dot = 0;
    double y0;
    double y1;
    double y2;
    if (square > 0) {
      double angle = Math.sqrt(square);
      cos = Math.cos(angle);
      sin = Math.sin(angle);
      a0 = r0 / angle;
      a1 = r1 / angle;
      a2 = r2 / angle;
      dot = a0 * v0 + a1 * v1 + a2 * v2;
      inverseAngle = 1 / angle;
      double along = dot * (1 - cos);
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
    double distortion = 1 + camera[9] * rho + camera[10] * rho * rho;
    double focal = camera[6];
    double scale = focal * distortion;
    double e0 = scale * p0 + camera[7] - feature[0];
    double e1 = scale * p1 + camera[8] - feature[1];
    error[0] = weight * e0;
    error[1] = weight * e1;

    double inverse = 1 / y2;
    double radial = 2 * weight * focal * (camera[9] + 2 * camera[10] * rho) * inverse;
    double direct = weight * scale * inverse;
    double mixed = radial * p0 * p1;
    for (int row = 0; row < 2; row++) {
      double p = row == 0 ? p0 : p1;
      double y0Bar = row == 0 ? direct + radial * p0 * p0 : mixed;
      double y1Bar = row == 0 ? mixed : direct + radial * p1 * p1;
      double y2Bar = -(p0 * y0Bar + p1 * y1Bar);
      double cross0 = v1 * y2Bar - v2 * y1Bar;
      double cross1 = v2 * y0Bar - v0 * y2Bar;
      double cross2 = v0 * y1Bar - v1 * y0Bar;
      double r0Bar;
      double r1Bar;
      double r2Bar;
      double v0Bar;
      double v1Bar;
      double v2Bar;
      if (square > 0) {
        double versine = 1 - cos;
        double dotBar = a0 * y0Bar + a1 * y1Bar + a2 * y2Bar;
        double cosBar = v0 * y0Bar + v1 * y1Bar + v2 * y2Bar - dot * dotBar;
        double sinBar = a0 * cross0 + a1 * cross1 + a2 * cross2;
        double alongBar = versine * dotBar;
        double along = versine * dot;
        v0Bar = cos * y0Bar + sin * (y1Bar * a2 - y2Bar * a1) + alongBar * a0;
        v1Bar = cos * y1Bar + sin * (y2Bar * a0 - y0Bar * a2) + alongBar * a1;
        v2Bar = cos * y2Bar + sin * (y0Bar * a1 - y1Bar * a0) + alongBar * a2;
        double a0Bar = sin * cross0 + along * y0Bar + alongBar * v0;
        double a1Bar = sin * cross1 + along * y1Bar + alongBar * v1;
        double a2Bar = sin * cross2 + along * y2Bar + alongBar * v2;
        double angleBar =
            cos * sinBar - sin * cosBar - (a0 * a0Bar + a1 * a1Bar + a2 * a2Bar) * inverseAngle;
        r0Bar = a0Bar * inverseAngle + a0 * angleBar;
        r1Bar = a1Bar * inverseAngle + a1 * angleBar;
        r2Bar = a2Bar * inverseAngle + a2 * angleBar;
      } else {
        v0Bar = y0Bar + y1Bar * r2 - y2Bar * r1;
        v1Bar = y1Bar + y2Bar * r0 - y0Bar * r2;
        v2Bar = y2Bar + y0Bar * r1 - y1Bar * r0;
        r0Bar = cross0;
        r1Bar = cross1;
        r2Bar = cross2;
      }
      int at = 15 * row;
      double scaleBar = weight * p;
      double squaresBar = scaleBar * focal * rho;
      jacobian[at] = r0Bar;
      jacobian[at + 1] = r1Bar;
      jacobian[at + 2] = r2Bar;
      jacobian[at + 3] = -v0Bar;
      jacobian[at + 4] = -v1Bar;
      jacobian[at + 5] = -v2Bar;
      jacobian[at + 6] = scaleBar * distortion;
      jacobian[at + 7] = row == 0 ? weight : 0;
      jacobian[at + 8] = row == 1 ? weight : 0;
      jacobian[at + 9] = squaresBar;
      jacobian[at + 10] = squaresBar * rho;
      jacobian[at + 11] = v0Bar;
      jacobian[at + 12] = v1Bar;
      jacobian[at + 13] = v2Bar;
      jacobian[at + 14] = row == 0 ? e0 : e1;
    }
  }
}
