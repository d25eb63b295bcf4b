package dev.backsweep.benchmarks.cholesky;

import dev.backsweep.benchmarks.common.AgreementTest;
import dev.backsweep.benchmarks.common.Flat;

/** A matrix of six rows. */
class CholeskyTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new CholeskyBenchmark();
    benchmark.n = 6;
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () -> CholeskyGrad.logDeterminantAdjoint(benchmark.a, Flat.zeros(benchmark.a), 1).value(),
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
