package dev.backsweep.benchmarks.det;

import dev.backsweep.benchmarks.common.AgreementTest;

/** A matrix of five rows. */
class DeterminantTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new DeterminantBenchmark();
    benchmark.ell = 5;
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () ->
            DeterminantGrad.determinantAdjoint(
                    benchmark.a, benchmark.ell, new double[benchmark.a.length], 1)
                .value(),
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
