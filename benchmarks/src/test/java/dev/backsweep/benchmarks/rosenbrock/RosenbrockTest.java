package dev.backsweep.benchmarks.rosenbrock;

import dev.backsweep.benchmarks.common.AgreementTest;

/** The valley in seven dimensions. */
class RosenbrockTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new RosenbrockBenchmark();
    benchmark.n = 7;
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () -> RosenbrockGrad.valueAdjoint(benchmark.x, new double[benchmark.n], 1).value(),
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
