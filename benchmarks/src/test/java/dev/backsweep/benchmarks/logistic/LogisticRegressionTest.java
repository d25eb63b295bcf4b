package dev.backsweep.benchmarks.logistic;

import dev.backsweep.benchmarks.common.AgreementTest;

/** A regression of 20 examples. */
class LogisticRegressionTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new LogisticRegressionBenchmark();
    benchmark.examples = 20;
    benchmark.size = 4;
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () ->
            LogisticRegressionGrad.lossAdjoint(
                    benchmark.weights,
                    benchmark.features,
                    benchmark.labels,
                    new double[benchmark.size],
                    1)
                .value(),
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
