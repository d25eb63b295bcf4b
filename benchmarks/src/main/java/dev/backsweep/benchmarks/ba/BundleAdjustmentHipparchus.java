package dev.backsweep.benchmarks.ba;

import dev.backsweep.benchmarks.common.Gradients;
import org.hipparchus.analysis.differentiation.Gradient;

/** {@link BundleAdjustment} in the numbers of Hipparchus: 15 inputs, both errors at once. */
final class BundleAdjustmentHipparchus {
  private static final int INPUTS = 15;

  private BundleAdjustmentHipparchus() {}

  static Gradient[] residual(double[] camera, double[] point, double weight, double[] feature) {
    Gradient[] c = Gradients.variables(INPUTS, 0, camera);
    Gradient[] v = Gradients.variables(INPUTS, 11, point);
    Gradient w = Gradient.variable(INPUTS, 14, weight);
    for (int i = 0; i < 3; i++) {
      v[i] = v[i].subtract(c[3 + i]);
    }
    Gradient square = dot(c, c);
    Gradient[] y = new Gradient[3];
    if (square.getValue() > 0) {
      Gradient angle = square.sqrt();
      Gradient cos = angle.cos();
      Gradient sin = angle.sin();
      Gradient[] a = {c[0].divide(angle), c[1].divide(angle), c[2].divide(angle)};
      Gradient along = dot(a, v).multiply(cos.negate().add(1));
      for (int i = 0; i < 3; i++) {
        y[i] = v[i].multiply(cos).add(cross(a, v, i).multiply(sin)).add(a[i].multiply(along));
      }
    } else {
      for (int i = 0; i < 3; i++) {
        y[i] = v[i].add(cross(c, v, i));
      }
    }
    Gradient p0 = y[0].divide(y[2]);
    Gradient p1 = y[1].divide(y[2]);
    Gradient rho = p0.square().add(p1.square());
    Gradient scale = c[6].multiply(c[9].multiply(rho).add(c[10].multiply(rho.square())).add(1));
    return new Gradient[] {
      w.multiply(scale.multiply(p0).add(c[7]).subtract(feature[0])),
      w.multiply(scale.multiply(p1).add(c[8]).subtract(feature[1]))
    };
  }

  private static Gradient dot(Gradient[] a, Gradient[] b) {
    return a[0].multiply(b[0]).add(a[1].multiply(b[1])).add(a[2].multiply(b[2]));
  }

  private static Gradient cross(Gradient[] a, Gradient[] b, int i) {
    int next = (i + 1) % 3;
    int last = (i + 2) % 3;
    return a[next].multiply(b[last]).subtract(a[last].multiply(b[next]));
  }
}
