package dev.backsweep.benchmarks.ode;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The cost of the gradient of one output of many, through arrays overwritten in each step. */
public class OdeBenchmark extends GradientBenchmark {
  /** Coefficients and steps. */
  @Param({"100x25", "1000x10"})
  public String size;

  int steps;
  double[] x;
  private double[] xBar;
  private double[] resultBar;

  /** Draws the coefficients. */
  @Setup
  public void setUp() {
    int cross = size.indexOf('x');
    int n = Integer.parseInt(size.substring(0, cross));
    steps = Integer.parseInt(size.substring(cross + 1));
    x = new Data(10).uniform(n, 0.5, 1.5);
    xBar = new double[n];
    resultBar = new double[n];
  }

  /** Picks the last output, or the last that the steps can have reached. */
  private void seed() {
    Arrays.fill(xBar, 0);
    Arrays.fill(resultBar, 0);
    resultBar[output()] = 1;
  }

  private int output() {
    return Math.min(x.length, 4 * steps) - 1;
  }

  @Benchmark
  public double[] primal() {
    return Ode.primal(x, steps);
  }

  @Benchmark
  public double[] backsweep() {
    seed();
    return OdeGrad.primalAdjoint(x, steps, xBar, resultBar).dx();
  }

  @Benchmark
  public double[] hand() {
    seed();
    OdeByHand.adjoint(x, steps, xBar, resultBar);
    return xBar;
  }

  @Benchmark
  public double[] hipparchus() {
    return OdeHipparchus.primal(x, steps)[output()].getGradient();
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(() -> Ode.primal(x, steps)[output()], x);
  }
}
