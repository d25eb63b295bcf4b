package dev.backsweep.gradbench.ba;

import dev.backsweep.gradbench.protocol.Output;
import dev.backsweep.gradbench.protocol.Output.Field;
import java.util.Arrays;

/**
 * The Jacobian of all errors in compressed rows, block by block from the generated adjoint.
 *
 * <p>The rows are two for each observation, then one for each weight; the columns are those of the
 * cameras, of the points and of the weights.
 */
final class SparseJacobian {
  private static final int ROW = Scene.CAMERA + Scene.POINT + 1;
  private static final int SUMMARY = 30;

  /** With more, the entries would not fit into one array. */
  static final int MOST_OBSERVATIONS = (Integer.MAX_VALUE - 8) / (2 * ROW + 1);

  private final Scene scene;
  private final int[] rows;
  private final int[] columns;
  private final double[] values;

  private final double[] error = new double[2];
  private final double[] cameraBar = new double[Scene.CAMERA];
  private final double[] pointBar = new double[Scene.POINT];
  private final double[] errorBar = new double[2];

  SparseJacobian(Scene scene) {
    this.scene = scene;
    int observations = scene.observations();
    rows = new int[3 * observations + 1];
    columns = new int[(2 * ROW + 1) * observations];
    values = new double[columns.length];
  }

  /** Computes the whole matrix. */
  void fill() {
    int observations = scene.observations();
    for (int i = 0; i < observations; i++) {
      fillRow(i, 0);
      fillRow(i, 1);
    }
    int firstWeight = Scene.CAMERA * scene.cameras.length + Scene.POINT * scene.points.length;
    int entry = 2 * ROW * observations;
    for (int i = 0; i < observations; i++) {
      columns[entry] = firstWeight + i;
      values[entry] = BaGrad.weightError(scene.weights[i]).dweight();
      entry++;
      rows[2 * observations + i + 1] = entry;
    }
  }

  /** The row of one part of the error of an observation: one reverse sweep from that part. */
  private void fillRow(int observation, int part) {
    int camera = scene.camera(observation);
    int point = scene.point(observation);
    Arrays.fill(cameraBar, 0);
    Arrays.fill(pointBar, 0);
    errorBar[part] = 1;
    errorBar[1 - part] = 0;
    var adjoint =
        BaGrad.reprojectionErrorAdjoint(
            scene.cameras[camera],
            scene.points[point],
            scene.weights[observation],
            scene.features[observation],
            error,
            cameraBar,
            pointBar,
            errorBar);

    int row = 2 * observation + part;
    int entry = ROW * row;
    System.arraycopy(cameraBar, 0, values, entry, Scene.CAMERA);
    System.arraycopy(pointBar, 0, values, entry + Scene.CAMERA, Scene.POINT);
    values[entry + ROW - 1] = adjoint.dweight();

    int firstPoint = Scene.CAMERA * scene.cameras.length;
    int firstWeight = firstPoint + Scene.POINT * scene.points.length;
    for (int j = 0; j < Scene.CAMERA; j++) {
      columns[entry + j] = Scene.CAMERA * camera + j;
    }
    for (int j = 0; j < Scene.POINT; j++) {
      columns[entry + Scene.CAMERA + j] = firstPoint + Scene.POINT * point + j;
    }
    columns[entry + ROW - 1] = firstWeight + observation;
    rows[row + 1] = entry + ROW;
  }

  /** The values, row after row; the same array for each filling. */
  double[] values() {
    return values;
  }

  /** The first entries of the three lists, and the last of each. */
  Output summary() {
    return Output.object(
        new Field("rows", Output.integers(summary(rows))),
        new Field("cols", Output.integers(summary(columns))),
        new Field("vals", Output.vector(summary(values))));
  }

  private static int[] summary(int[] list) {
    int first = Math.min(SUMMARY, list.length);
    int[] summary = Arrays.copyOf(list, first + 1);
    summary[first] = list[list.length - 1];
    return summary;
  }

  private static double[] summary(double[] list) {
    int first = Math.min(SUMMARY, list.length);
    double[] summary = Arrays.copyOf(list, first + 1);
    summary[first] = list[list.length - 1];
    return summary;
  }
}
