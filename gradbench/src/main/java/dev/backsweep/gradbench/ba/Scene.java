package dev.backsweep.gradbench.ba;

import java.util.Arrays;

/** Cameras, points and weighted observations: which camera saw which point, and where. */
final class Scene {
  /** How many parameters a camera has. */
  static final int CAMERA = 11;

  /** How many coordinates a point has. */
  static final int POINT = 3;

  final double[][] cameras;
  final double[][] points;
  final double[] weights;
  final double[][] features;

  private Scene(double[][] cameras, double[][] points, double[] weights, double[][] features) {
    this.cameras = cameras;
    this.points = points;
    this.weights = weights;
    this.features = features;
  }

  /** A scene of n cameras, m points and p observations, each a copy of the one that is given. */
  static Scene ofCopies(
      int n, int m, int p, double[] camera, double[] point, double weight, double[] feature) {
    double[] weights = new double[p];
    Arrays.fill(weights, weight);
    return new Scene(copies(n, camera), copies(m, point), weights, copies(p, feature));
  }

  private static double[][] copies(int count, double[] row) {
    double[][] rows = new double[count][];
    Arrays.setAll(rows, i -> row.clone());
    return rows;
  }

  int observations() {
    return weights.length;
  }

  /** The camera of an observation. */
  int camera(int observation) {
    return observation % cameras.length;
  }

  /** The point of an observation. */
  int point(int observation) {
    return observation % points.length;
  }

  /** Computes two errors for each observation, and one for its weight. */
  void errors(double[] errors, double[] weightErrors) {
    double[] error = new double[2];
    for (int i = 0; i < observations(); i++) {
      Ba.reprojectionError(cameras[camera(i)], points[point(i)], weights[i], features[i], error);
      errors[2 * i] = error[0];
      errors[2 * i + 1] = error[1];
      weightErrors[i] = Ba.weightError(weights[i]);
    }
  }
}
