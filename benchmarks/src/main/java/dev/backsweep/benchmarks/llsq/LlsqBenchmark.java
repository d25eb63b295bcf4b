package dev.backsweep.benchmarks.llsq;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import dev.backsweep.benchmarks.common.Gradients;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The cost of a gradient through two nested loops of scalars. */
public class LlsqBenchmark extends GradientBenchmark {
  @Param("4096")
  public int n;

  @Param("128")
  public int m;

  double[] x;
  private double[] xBar;

  /** Draws the coefficients. */
  @Setup
  public void setUp() {
    x = new Data(6).uniform(m, 0, 1);
    xBar = new double[m];
  }

  @Benchmark
  public double primal() {
    return Llsq.primal(x, n);
  }

  @Benchmark
  public double[] backsweep() {
    Arrays.fill(xBar, 0);
    return LlsqGrad.primalAdjoint(x, n, xBar, 1).dx();
  }

  @Benchmark
  public double[] hand() {
    Arrays.fill(xBar, 0);
    LlsqByHand.adjoint(x, n, xBar, 1);
    return xBar;
  }

  @Benchmark
  public double[] hipparchus() {
    Gradient[] coefficients = Gradients.variables(m, 0, x);
    Gradient sum = Gradient.constant(m, 0);
    for (int i = 0; i < n; i++) {
      double t = -1 + 2.0 * i / (n - 1);
      Gradient residual = Gradient.constant(m, Math.signum(t));
      double power = 1;
      for (int j = 0; j < m; j++) {
        residual = residual.subtract(coefficients[j].multiply(power));
        power *= t;
      }
      sum = sum.add(residual.square());
    }
    return sum.divide(2).getGradient();
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(() -> Llsq.primal(x, n), x);
  }
}
