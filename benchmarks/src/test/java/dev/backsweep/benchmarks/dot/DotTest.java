package dev.backsweep.benchmarks.dot;

import dev.backsweep.benchmarks.common.AgreementTest;

/** A scalar product of ten elements. */
class DotTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new DotBenchmark();
    benchmark.n = 10;
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () ->
            DotGrad.dotAdjoint(
                    benchmark.x, benchmark.y, new double[benchmark.n], new double[benchmark.n], 1)
                .value(),
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
