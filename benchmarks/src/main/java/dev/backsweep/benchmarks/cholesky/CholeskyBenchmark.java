package dev.backsweep.benchmarks.cholesky;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.Flat;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import dev.backsweep.benchmarks.common.Gradients;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The cost of a gradient through three nested loops that build on their own results. */
public class CholeskyBenchmark extends GradientBenchmark {
  @Param("50")
  public int n;

  double[][] a;
  private double[][] aBar;

  /** Draws a positive definite matrix, its diagonal large enough. */
  @Setup
  public void setUp() {
    a = new Data(12).uniform(n, n, -1, 1);
    for (int i = 0; i < n; i++) {
      a[i][i] += n;
    }
    aBar = Flat.zeros(a);
  }

  @Benchmark
  public double primal() {
    return Cholesky.logDeterminant(a);
  }

  @Benchmark
  public double[][] backsweep() {
    Flat.clear(aBar);
    return CholeskyGrad.logDeterminantAdjoint(a, aBar, 1).da();
  }

  @Benchmark
  public double[][] hand() {
    Flat.clear(aBar);
    CholeskyByHand.adjoint(a, aBar, 1);
    return aBar;
  }

  @Benchmark
  public double[] hipparchus() {
    Gradient[][] matrix = Gradients.variables(n * n, 0, a);
    Gradient[][] root = new Gradient[n][n];
    Gradient log = Gradient.constant(n * n, 0);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        Gradient sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum = sum.subtract(root[i][k].multiply(root[j][k]));
        }
        if (i == j) {
          root[i][i] = sum.sqrt();
          log = log.add(root[i][i].log().multiply(2));
        } else {
          root[i][j] = sum.divide(root[j][j]);
        }
      }
    }
    return log.getGradient();
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(this::primal, (Object) a);
  }
}
