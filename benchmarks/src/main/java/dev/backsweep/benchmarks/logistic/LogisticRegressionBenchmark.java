package dev.backsweep.benchmarks.logistic;

import dev.backsweep.benchmarks.common.Data;
import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import dev.backsweep.benchmarks.common.Gradients;
import java.util.Arrays;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** The cost of the gradient of a loss over 1,000 examples of 50 features. */
public class LogisticRegressionBenchmark extends GradientBenchmark {
  int examples = 1000;
  int size = 50;
  double[] weights;
  double[][] features;
  double[] labels;
  private double[] weightsBar;

  /** Draws examples and weights. */
  @Setup
  public void setUp() {
    Data data = new Data(2);
    weights = data.normal(size);
    features = data.normal(examples, size);
    labels = data.normal(examples);
    for (int i = 0; i < examples; i++) {
      labels[i] = Math.signum(labels[i]);
    }
    weightsBar = new double[size];
  }

  @Benchmark
  public double primal() {
    return LogisticRegression.loss(weights, features, labels);
  }

  @Benchmark
  public double[] backsweep() {
    Arrays.fill(weightsBar, 0);
    return LogisticRegressionGrad.lossAdjoint(weights, features, labels, weightsBar, 1).dweights();
  }

  @Benchmark
  public double[] hand() {
    Arrays.fill(weightsBar, 0);
    LogisticRegressionByHand.adjoint(weights, features, labels, weightsBar, 1);
    return weightsBar;
  }

  @Benchmark
  public double[] hipparchus() {
    Gradient[] w = Gradients.variables(size, 0, weights);
    Gradient loss = Gradient.constant(size, 0);
    for (int i = 0; i < examples; i++) {
      Gradient score = Gradient.constant(size, 0);
      for (int j = 0; j < size; j++) {
        score = score.add(w[j].multiply(features[i][j]));
      }
      loss = loss.add(score.multiply(-labels[i]).exp().add(1).log());
    }
    return loss.divide(examples).getGradient();
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(() -> LogisticRegression.loss(weights, features, labels), weights);
  }
}
