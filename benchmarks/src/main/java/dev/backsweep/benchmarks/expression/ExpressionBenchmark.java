package dev.backsweep.benchmarks.expression;

import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** The cost of two derivatives of a few scalar operations. */
public class ExpressionBenchmark extends GradientBenchmark {
  double x = 2;
  double y = 10;
  private final double[] point = {x, y};

  @Benchmark
  public double primal() {
    return Expression.value(x, y);
  }

  @Benchmark
  public void backsweep(Blackhole sink) {
    var gradient = ExpressionGrad.value(x, y);
    sink.consume(gradient.value());
    sink.consume(gradient.dx());
    sink.consume(gradient.dy());
  }

  @Benchmark
  public void hand(Blackhole sink) {
    var gradient = ExpressionByHand.value(x, y);
    sink.consume(gradient.value());
    sink.consume(gradient.dx());
    sink.consume(gradient.dy());
  }

  @Benchmark
  public Gradient hipparchus() {
    Gradient first = Gradient.variable(2, 0, x);
    Gradient second = Gradient.variable(2, 1, y);
    Gradient difference = first.subtract(second);
    return first
        .multiply(second)
        .multiply(first.add(second))
        .log()
        .divide(difference.multiply(difference));
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(() -> Expression.value(point[0], point[1]), point);
  }
}
