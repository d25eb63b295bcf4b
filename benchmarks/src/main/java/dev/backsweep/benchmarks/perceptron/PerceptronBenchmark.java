package dev.backsweep.benchmarks.perceptron;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.Flat;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** The cost of one step of training: 784 inputs, 32 hidden units, 10 classes, one example. */
public class PerceptronBenchmark extends GradientBenchmark {
  int inputs = 784;
  int hiddenUnits = 32;
  int classes = 10;
  int label = 3;
  double[][] weights1;
  double[] bias1;
  double[][] weights2;
  double[] bias2;
  double[] input;
  private double[][] weights1Bar;
  private double[] bias1Bar;
  private double[][] weights2Bar;
  private double[] bias2Bar;

  /** Draws weights and an example. */
  @Setup
  public void setUp() {
    Data data = new Data(3);
    weights1 = data.uniform(hiddenUnits, inputs, -0.05, 0.05);
    bias1 = data.uniform(hiddenUnits, -0.05, 0.05);
    weights2 = data.uniform(classes, hiddenUnits, -0.3, 0.3);
    bias2 = data.uniform(classes, -0.3, 0.3);
    input = data.uniform(inputs, 0, 1);
    weights1Bar = Flat.zeros(weights1);
    bias1Bar = new double[hiddenUnits];
    weights2Bar = Flat.zeros(weights2);
    bias2Bar = new double[classes];
  }

  private void clear() {
    Flat.clear(weights1Bar);
    Arrays.fill(bias1Bar, 0);
    Flat.clear(weights2Bar);
    Arrays.fill(bias2Bar, 0);
  }

  private Object[] bars() {
    return new Object[] {weights1Bar, bias1Bar, weights2Bar, bias2Bar};
  }

  @Benchmark
  public double primal() {
    return Perceptron.loss(weights1, bias1, weights2, bias2, input, label);
  }

  @Benchmark
  public Object[] backsweep() {
    clear();
    PerceptronGrad.lossAdjoint(
        weights1,
        bias1,
        weights2,
        bias2,
        input,
        label,
        weights1Bar,
        bias1Bar,
        weights2Bar,
        bias2Bar,
        1);
    return bars();
  }

  @Benchmark
  public Object[] hand() {
    clear();
    PerceptronByHand.adjoint(
        weights1,
        bias1,
        weights2,
        bias2,
        input,
        label,
        weights1Bar,
        bias1Bar,
        weights2Bar,
        bias2Bar,
        1);
    return bars();
  }

  @Benchmark
  public double[] hipparchus() {
    return PerceptronHipparchus.loss(weights1, bias1, weights2, bias2, input, label).getGradient();
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(this::primal, weights1, bias1, weights2, bias2);
  }
}
