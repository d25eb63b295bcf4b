package dev.backsweep.benchmarks.sum;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import dev.backsweep.benchmarks.common.Gradients;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The cost of a gradient that needs no value of the primal. */
public class SumBenchmark extends GradientBenchmark {
  @Param("1000")
  public int n;

  double[] x;
  private double[] xBar;

  /** Draws the elements. */
  @Setup
  public void setUp() {
    x = new Data(4).normal(n);
    xBar = new double[n];
  }

  @Benchmark
  public double primal() {
    return Sum.sum(x);
  }

  @Benchmark
  public double[] backsweep() {
    Arrays.fill(xBar, 0);
    return SumGrad.sumAdjoint(x, xBar, 1).dx();
  }

  @Benchmark
  public double[] hand() {
    Arrays.fill(xBar, 0);
    SumByHand.adjoint(x, xBar, 1);
    return xBar;
  }

  @Benchmark
  public double[] hipparchus() {
    Gradient[] elements = Gradients.variables(n, 0, x);
    Gradient sum = Gradient.constant(n, 0);
    for (int i = 0; i < n; i++) {
      sum = sum.add(elements[i]);
    }
    return sum.getGradient();
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(() -> Sum.sum(x), x);
  }
}
