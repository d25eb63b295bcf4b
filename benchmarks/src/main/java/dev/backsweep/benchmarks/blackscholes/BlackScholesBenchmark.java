package dev.backsweep.benchmarks.blackscholes;

import dev.backsweep.benchmarks.common.Differences;
import dev.backsweep.benchmarks.common.GradientBenchmark;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** The cost of five Greeks of one option. */
public class BlackScholesBenchmark extends GradientBenchmark {
  double spot = 100;
  double strike = 105;
  double rate = 0.03;
  double volatility = 0.25;
  double time = 1.5;
  private final double[] point = {spot, strike, rate, volatility, time};

  @Benchmark
  public double primal() {
    return BlackScholes.price(spot, strike, rate, volatility, time);
  }

  @Benchmark
  public void backsweep(Blackhole sink) {
    var greeks = BlackScholesGrad.price(spot, strike, rate, volatility, time);
    sink.consume(greeks.value());
    sink.consume(greeks.dspot());
    sink.consume(greeks.dstrike());
    sink.consume(greeks.drate());
    sink.consume(greeks.dvolatility());
    sink.consume(greeks.dtime());
  }

  @Benchmark
  public void hand(Blackhole sink) {
    var greeks = BlackScholesByHand.price(spot, strike, rate, volatility, time);
    sink.consume(greeks.value());
    sink.consume(greeks.dspot());
    sink.consume(greeks.dstrike());
    sink.consume(greeks.drate());
    sink.consume(greeks.dvolatility());
    sink.consume(greeks.dtime());
  }

  @Benchmark
  public Gradient hipparchus() {
    return BlackScholesHipparchus.price(
        Gradient.variable(5, 0, spot),
        Gradient.variable(5, 1, strike),
        Gradient.variable(5, 2, rate),
        Gradient.variable(5, 3, volatility),
        Gradient.variable(5, 4, time));
  }

  @Benchmark
  public double[] differences() {
    return Differences.gradient(
        () -> BlackScholes.price(point[0], point[1], point[2], point[3], point[4]), point);
  }
}
