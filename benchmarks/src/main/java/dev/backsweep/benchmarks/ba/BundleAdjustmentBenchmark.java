package dev.backsweep.benchmarks.ba;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Flat;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** The cost of a Jacobian of 2 × 15: two cotangents, one after the other. */
public class BundleAdjustmentBenchmark extends GradientBenchmark {
  private static final double STEP = Math.cbrt(Math.ulp(1.0));

  double[] camera;
  double[] point;
  double[] weight = {0.7};
  double[] feature;
  final double[] error = new double[2];
  final double[] jacobian = new double[30];
  private final double[][] cameraBars = new double[2][11];
  private final double[][] pointBars = new double[2][3];
  private final double[] weightBars = new double[2];
  private final double[] errorBar = new double[2];

  /** Draws a camera and a point in front of it. */
  @Setup
  public void setUp() {
    Data data = new Data(9);
    camera = data.uniform(11, 0, 0.5);
    camera[6] = 1.5;
    point = data.uniform(3, 1, 2);
    feature = data.uniform(2, 0, 1);
  }

  @Benchmark
  public double[] primal() {
    BundleAdjustment.residual(camera, point, weight[0], feature, error);
    return error;
  }

  @Benchmark
  public double[] backsweep() {
    for (int row = 0; row < 2; row++) {
      double[] cameraBar = cameraBars[row];
      double[] pointBar = pointBars[row];
      Arrays.fill(cameraBar, 0);
      Arrays.fill(pointBar, 0);
      errorBar[row] = 1;
      errorBar[1 - row] = 0;
      weightBars[row] =
          BundleAdjustmentGrad.residualAdjoint(
                  camera, point, weight[0], feature, error, cameraBar, pointBar, errorBar)
              .dweight();
    }
    return weightBars;
  }

  /** What {@link #backsweep} has computed, in the order of {@link #jacobian}. */
  double[] rows() {
    double[] rows = new double[30];
    for (int row = 0; row < 2; row++) {
      System.arraycopy(cameraBars[row], 0, rows, 15 * row, 11);
      System.arraycopy(pointBars[row], 0, rows, 15 * row + 11, 3);
      rows[15 * row + 14] = weightBars[row];
    }
    return rows;
  }

  @Benchmark
  public double[] hand() {
    BundleAdjustmentByHand.jacobian(camera, point, weight[0], feature, error, jacobian);
    return jacobian;
  }

  @Benchmark
  public Gradient[] hipparchus() {
    return BundleAdjustmentHipparchus.residual(camera, point, weight[0], feature);
  }

  @Benchmark
  public double[] differences() {
    int column = 0;
    for (double[] row : Flat.rows(camera, point, weight)) {
      for (int i = 0; i < row.length; i++, column++) {
        double at = row[i];
        double step = STEP * Math.max(1, Math.abs(at));
        row[i] = at + step;
        primal();
        double above0 = error[0];
        double above1 = error[1];
        row[i] = at - step;
        primal();
        row[i] = at;
        jacobian[column] = (above0 - error[0]) / (2 * step);
        jacobian[15 + column] = (above1 - error[1]) / (2 * step);
      }
    }
    return jacobian;
  }
}
