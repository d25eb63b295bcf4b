package dev.backsweep.benchmarks.det;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import dev.backsweep.benchmarks.common.Gradients;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The cost of a gradient through a recursion of a hundred million calls. */
public class DeterminantBenchmark extends GradientBenchmark {
  @Param({"7", "11"})
  public int ell;

  double[] a;
  private double[] aBar;

  /** Draws the matrix. */
  @Setup
  public void setUp() {
    a = new Data(13).uniform(ell * ell, 0, 1);
    aBar = new double[ell * ell];
  }

  @Benchmark
  public double primal() {
    return Determinant.determinant(a, ell);
  }

  @Benchmark
  public double[] backsweep() {
    Arrays.fill(aBar, 0);
    return DeterminantGrad.determinantAdjoint(a, ell, aBar, 1).da();
  }

  @Benchmark
  public double[] hand() {
    Arrays.fill(aBar, 0);
    DeterminantByHand.adjoint(a, ell, aBar, 1);
    return aBar;
  }

  @Benchmark
  public double[] hipparchus() {
    return minor(Gradients.variables(ell * ell, 0, a), 0, new boolean[ell]).getGradient();
  }

  private Gradient minor(Gradient[] elements, int row, boolean[] marked) {
    if (row == ell) {
      return Gradient.constant(ell * ell, 1);
    }
    Gradient sum = Gradient.constant(ell * ell, 0);
    double sign = 1;
    for (int column = 0; column < ell; column++) {
      if (!marked[column]) {
        marked[column] = true;
        Gradient minor = minor(elements, row + 1, marked);
        sum = sum.add(elements[row * ell + column].multiply(sign).multiply(minor));
        marked[column] = false;
        sign = -sign;
      }
    }
    return sum;
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(this::primal, a);
  }
}
