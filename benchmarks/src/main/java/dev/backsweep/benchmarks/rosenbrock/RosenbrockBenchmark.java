package dev.backsweep.benchmarks.rosenbrock;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import dev.backsweep.benchmarks.common.Gradients;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The cost of a gradient whose entries are shared by neighbouring iterations. */
public class RosenbrockBenchmark extends GradientBenchmark {
  @Param({"10", "1000"})
  public int n;

  double[] x;
  private double[] xBar;

  /** Draws the point. */
  @Setup
  public void setUp() {
    x = new Data(1).uniform(n, -1, 1);
    xBar = new double[n];
  }

  @Benchmark
  public double primal() {
    return Rosenbrock.value(x);
  }

  @Benchmark
  public double[] backsweep() {
    Arrays.fill(xBar, 0);
    return RosenbrockGrad.valueAdjoint(x, xBar, 1).dx();
  }

  @Benchmark
  public double[] hand() {
    Arrays.fill(xBar, 0);
    RosenbrockByHand.adjoint(x, xBar, 1);
    return xBar;
  }

  @Benchmark
  public double[] hipparchus() {
    Gradient[] point = Gradients.variables(n, 0, x);
    Gradient sum = Gradient.constant(n, 0);
    for (int i = 0; i < n - 1; i++) {
      Gradient a = point[i + 1].subtract(point[i].square());
      Gradient b = point[i].subtract(1);
      sum = sum.add(a.square().multiply(100)).add(b.square());
    }
    return sum.getGradient();
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(() -> Rosenbrock.value(x), x);
  }
}
