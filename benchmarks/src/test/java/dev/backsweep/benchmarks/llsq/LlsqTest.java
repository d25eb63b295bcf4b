package dev.backsweep.benchmarks.llsq;

import dev.backsweep.benchmarks.common.AgreementTest;

/** A polynomial of five coefficients, one of its points in the middle. */
class LlsqTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new LlsqBenchmark();
    benchmark.n = 33;
    benchmark.m = 5;
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () -> LlsqGrad.primalAdjoint(benchmark.x, benchmark.n, new double[benchmark.m], 1).value(),
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
