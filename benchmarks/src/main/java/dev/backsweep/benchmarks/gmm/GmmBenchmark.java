package dev.backsweep.benchmarks.gmm;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.Flat;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The cost of a gradient with respect to four arrays, over many observations. */
public class GmmBenchmark extends GradientBenchmark {
  /** Dimensions, components, observations. */
  @Param({"2x5x1000", "10x25x1000", "32x50x1000", "10x25x10000"})
  public String size;

  double gamma = 1;
  int m = 0;
  double[] alpha;
  double[][] mu;
  double[][] q;
  double[][] l;
  double[][] x;
  private double[] alphaBar;
  private double[][] muBar;
  private double[][] qBar;
  private double[][] lBar;

  /** Draws parameters and observations. */
  @Setup
  public void setUp() {
    int[] sizes = Arrays.stream(size.split("x")).mapToInt(Integer::parseInt).toArray();
    int d = sizes[0];
    int k = sizes[1];
    Data data = new Data(7);
    alpha = data.normal(k);
    mu = data.uniform(k, d, 0, 1);
    q = data.normal(k, d);
    l = data.normal(k, d * (d - 1) / 2);
    x = data.normal(sizes[2], d);
    alphaBar = new double[k];
    muBar = Flat.zeros(mu);
    qBar = Flat.zeros(q);
    lBar = Flat.zeros(l);
  }

  private void clear() {
    Arrays.fill(alphaBar, 0);
    Flat.clear(muBar);
    Flat.clear(qBar);
    Flat.clear(lBar);
  }

  private Object[] bars() {
    return new Object[] {alphaBar, muBar, qBar, lBar};
  }

  @Benchmark
  public double primal() {
    return Gmm.objective(alpha, mu, q, l, x, gamma, m);
  }

  @Benchmark
  public Object[] backsweep() {
    clear();
    GmmGrad.objectiveAdjoint(alpha, mu, q, l, x, gamma, m, alphaBar, muBar, qBar, lBar, 1);
    return bars();
  }

  @Benchmark
  public Object[] hand() {
    clear();
    GmmByHand.adjoint(alpha, mu, q, l, x, gamma, m, alphaBar, muBar, qBar, lBar, 1);
    return bars();
  }

  @Benchmark
  public double[] hipparchus() {
    return GmmHipparchus.objective(alpha, mu, q, l, x, gamma, m).getGradient();
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(this::primal, alpha, mu, q, l);
  }
}
