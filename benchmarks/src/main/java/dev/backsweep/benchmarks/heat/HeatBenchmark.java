package dev.backsweep.benchmarks.heat;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import dev.backsweep.benchmarks.common.Gradients;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The cost of a gradient through an array that each step overwrites in place. */
public class HeatBenchmark extends GradientBenchmark {
  @Param("100")
  public int n;

  @Param("100")
  public int steps;

  double[] start;
  double[] diffusivity;
  double[] target;
  private double[] startBar;
  private double[] diffusivityBar;

  /** Draws the rod. */
  @Setup
  public void setUp() {
    Data data = new Data(11);
    start = data.uniform(n, 0, 1);
    diffusivity = data.uniform(n, 0.1, 0.4);
    target = data.uniform(n, 0, 1);
    startBar = new double[n];
    diffusivityBar = new double[n];
  }

  private void clear() {
    Arrays.fill(startBar, 0);
    Arrays.fill(diffusivityBar, 0);
  }

  @Benchmark
  public double primal() {
    return Heat.misfit(start, diffusivity, target, steps);
  }

  @Benchmark
  public Object[] backsweep() {
    clear();
    HeatGrad.misfitAdjoint(start, diffusivity, target, steps, startBar, diffusivityBar, 1);
    return new Object[] {startBar, diffusivityBar};
  }

  @Benchmark
  public Object[] hand() {
    clear();
    HeatByHand.adjoint(start, diffusivity, target, steps, startBar, diffusivityBar, 1);
    return new Object[] {startBar, diffusivityBar};
  }

  @Benchmark
  public double[] hipparchus() {
    Gradient[] u = Gradients.variables(2 * n, 0, start);
    Gradient[] spread = Gradients.variables(2 * n, n, diffusivity);
    for (int step = 0; step < steps; step++) {
      Gradient left = u[0];
      for (int i = 1; i < n - 1; i++) {
        Gradient here = u[i];
        u[i] = here.add(spread[i].multiply(left.subtract(here.multiply(2)).add(u[i + 1])));
        left = here;
      }
    }
    Gradient sum = Gradient.constant(2 * n, 0);
    for (int i = 0; i < n; i++) {
      sum = sum.add(u[i].subtract(target[i]).square());
    }
    return sum.getGradient();
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(this::primal, start, diffusivity);
  }
}
