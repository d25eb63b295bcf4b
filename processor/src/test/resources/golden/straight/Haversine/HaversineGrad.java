package golden;

import dev.backsweep.BacksweepGenerated;
import javax.annotation.processing.Generated;

/**
 * Derivatives of the methods of {@code golden.Haversine}.
 */
@Generated("dev.backsweep.processor.DifferentiableProcessor")
@BacksweepGenerated
final class HaversineGrad {
  private HaversineGrad() {
  }

  /**
   * The value and the gradient of {@code distance}, with respect to {@code lat1}, {@code lon1},
   * {@code lat2} and {@code lon2}.
   */
  static DistanceGradient distance(double lat1, double lon1, double lat2, double lon2) {
    return distanceAdjoint(lat1, lon1, lat2, lon2, 1.0);
  }

  /**
   * The adjoint (vector-Jacobian product) of {@code distance}.
   *
   * @param resultBar the cotangent of the result
   */
  static DistanceGradient distanceAdjoint(double lat1, double lon1, double lat2, double lon2,
      double resultBar) {
    double quotient = (lat2 - lat1) / 2.0;
    double a = Math.sin(quotient);
    double quotient1 = (lon2 - lon1) / 2.0;
    double b = Math.sin(quotient1);
    double cos = Math.cos(lat1);
    double cos1 = Math.cos(lat2);
    double product = cos * cos1;
    double product1 = product * b;
    double h = a * a + product1 * b;
    double sqrt = Math.sqrt(h);
    double sqrt1 = Math.sqrt(1.0 - h);
    double result = 2.0 * Math.atan2(sqrt, sqrt1);

    // return 2 * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
    double atan2Bar = resultBar * 2.0;
    double sqrtBar = sqrt1 / sqrt;
    double sqrtBar1 = atan2Bar == 0.0 ? 0.0 : Math.abs(sqrt) > Math.abs(sqrt1)
        ? atan2Bar * sqrtBar / (sqrt + sqrt1 * sqrtBar)
        : atan2Bar / (sqrt1 + sqrt * (sqrt / sqrt1));
    double sqrtBar2 = atan2Bar == 0.0 ? 0.0 : Math.abs(sqrt) > Math.abs(sqrt1)
        ? -atan2Bar / (sqrt + sqrt1 * sqrtBar)
        : -atan2Bar * (sqrt / sqrt1) / (sqrt1 + sqrt * (sqrt / sqrt1));
    double differenceBar = sqrtBar2 == 0.0 ? 0.0 : 0.5 * sqrtBar2 / Math.abs(sqrt1);
    double hBar = -differenceBar;
    hBar += sqrtBar1 == 0.0 ? 0.0 : 0.5 * sqrtBar1 / Math.abs(sqrt);
    // double h = a * a + Math.cos(lat1) * Math.cos(lat2) * b * b;
    double productBar = hBar * b;
    double bBar = hBar * product1;
    double productBar1 = productBar * b;
    bBar += productBar * product;
    double lat2Bar = -productBar1 * cos * Math.sin(lat2);
    double lat1Bar = -productBar1 * cos1 * Math.sin(lat1);
    double aBar = 2.0 * hBar * a;
    // double b = Math.sin((lon2 - lon1) / 2);
    double differenceBar1 = bBar * Math.cos(quotient1) / 2.0;
    double lon1Bar = -differenceBar1;
    // double a = Math.sin((lat2 - lat1) / 2);
    double differenceBar2 = aBar * Math.cos(quotient) / 2.0;
    lat2Bar += differenceBar2;
    lat1Bar -= differenceBar2;

    return new DistanceGradient(result, lat1Bar, lon1Bar, lat2Bar, differenceBar1);
  }

  /**
   * The derivatives of {@code distance}.
   *
   * @param value what {@code distance} returns
   * @param dlat1 the derivative with respect to {@code lat1}
   * @param dlon1 the derivative with respect to {@code lon1}
   * @param dlat2 the derivative with respect to {@code lat2}
   * @param dlon2 the derivative with respect to {@code lon2}
   */
  record DistanceGradient(double value, double dlat1, double dlon1, double dlat2, double dlon2) {
  }
}
