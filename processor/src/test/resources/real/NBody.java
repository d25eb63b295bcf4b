package real;

import dev.backsweep.Differentiable;

/** The energy of a few bodies after some leapfrog steps, coordinates packed by threes. */
final class NBody {
  private NBody() {}

  @Differentiable
  static double energy(double[] position, double[] velocity, double[] mass, double dt, int steps) {
    double[] q = position.clone();
    double[] v = velocity.clone();
    double[] force = new double[q.length];
    for (int s = 0; s < steps; s++) {
      for (int k = 0; k < q.length; k++) {
        q[k] += 0.5 * dt * v[k];
      }
      accelerations(q, mass, force);
      for (int k = 0; k < q.length; k++) {
        v[k] += dt * force[k];
        q[k] += 0.5 * dt * v[k];
      }
    }
    double energy = 0;
    for (int i = 0; i < mass.length; i++) {
      for (int c = 0; c < 3; c++) {
        energy += 0.5 * mass[i] * v[3 * i + c] * v[3 * i + c];
      }
    }
    return energy;
  }

  private static void accelerations(double[] q, double[] mass, double[] out) {
    for (int k = 0; k < out.length; k++) {
      out[k] = 0;
    }
    for (int i = 0; i < mass.length; i++) {
      for (int j = 0; j < i; j++) {
        double dx = q[3 * i] - q[3 * j];
        double dy = q[3 * i + 1] - q[3 * j + 1];
        double dz = q[3 * i + 2] - q[3 * j + 2];
        double r2 = dx * dx + dy * dy + dz * dz + 0.01;
        double w = 1 / (r2 * Math.sqrt(r2));
        out[3 * i] -= mass[j] * w * dx;
        out[3 * i + 1] -= mass[j] * w * dy;
        out[3 * i + 2] -= mass[j] * w * dz;
        out[3 * j] += mass[i] * w * dx;
        out[3 * j + 1] += mass[i] * w * dy;
        out[3 * j + 2] += mass[i] * w * dz;
      }
    }
  }
}
