package dev.backsweep.benchmarks.expression;

import dev.backsweep.benchmarks.common.AgreementTest;

/** The expression and its two derivatives. */
class ExpressionTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new ExpressionBenchmark();
    return new Ways(
        benchmark::primal,
        () -> ExpressionGrad.value(benchmark.x, benchmark.y).value(),
        benchmark::differences,
        () -> {
          var gradient = ExpressionByHand.value(benchmark.x, benchmark.y);
          return new double[] {gradient.dx(), gradient.dy()};
        },
        () -> {
          var gradient = ExpressionGrad.value(benchmark.x, benchmark.y);
          return new double[] {gradient.dx(), gradient.dy()};
        },
        benchmark::hipparchus);
  }
}
