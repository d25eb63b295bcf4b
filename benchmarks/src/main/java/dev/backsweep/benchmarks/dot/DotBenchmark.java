package dev.backsweep.benchmarks.dot;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import dev.backsweep.benchmarks.common.Gradients;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The cost of a gradient that is the inputs themselves, exchanged. */
public class DotBenchmark extends GradientBenchmark {
  @Param("1000")
  public int n;

  double[] x;
  double[] y;
  private double[] xBar;
  private double[] yBar;

  /** Draws the vectors. */
  @Setup
  public void setUp() {
    Data data = new Data(5);
    x = data.normal(n);
    y = data.normal(n);
    xBar = new double[n];
    yBar = new double[n];
  }

  private void clear() {
    Arrays.fill(xBar, 0);
    Arrays.fill(yBar, 0);
  }

  @Benchmark
  public double primal() {
    return Dot.dot(x, y);
  }

  @Benchmark
  public Object[] backsweep() {
    clear();
    DotGrad.dotAdjoint(x, y, xBar, yBar, 1);
    return new Object[] {xBar, yBar};
  }

  @Benchmark
  public Object[] hand() {
    clear();
    DotByHand.adjoint(x, y, xBar, yBar, 1);
    return new Object[] {xBar, yBar};
  }

  @Benchmark
  public double[] hipparchus() {
    Gradient[] first = Gradients.variables(2 * n, 0, x);
    Gradient[] second = Gradients.variables(2 * n, n, y);
    Gradient sum = Gradient.constant(2 * n, 0);
    for (int i = 0; i < n; i++) {
      sum = sum.add(first[i].multiply(second[i]));
    }
    return sum.getGradient();
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(() -> Dot.dot(x, y), x, y);
  }
}
