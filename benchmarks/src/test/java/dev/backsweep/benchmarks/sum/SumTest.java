package dev.backsweep.benchmarks.sum;

import dev.backsweep.benchmarks.common.AgreementTest;

/** A sum of ten elements. */
class SumTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new SumBenchmark();
    benchmark.n = 10;
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () -> SumGrad.sumAdjoint(benchmark.x, new double[benchmark.n], 1).value(),
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
