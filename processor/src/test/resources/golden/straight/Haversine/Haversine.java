package golden;

import dev.backsweep.Differentiable;

/** The distance of two points on the unit sphere. */
final class Haversine {
  private Haversine() {}

  @Differentiable
  static double distance(double lat1, double lon1, double lat2, double lon2) {
    double a = Math.sin((lat2 - lat1) / 2);
    double b = Math.sin((lon2 - lon1) / 2);
    double h = a * a + Math.cos(lat1) * Math.cos(lat2) * b * b;
    return 2 * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
  }
}
