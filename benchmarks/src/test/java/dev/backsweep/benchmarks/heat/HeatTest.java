package dev.backsweep.benchmarks.heat;

import dev.backsweep.benchmarks.common.AgreementTest;

/** A rod of eight points. */
class HeatTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new HeatBenchmark();
    benchmark.n = 8;
    benchmark.steps = 5;
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () ->
            HeatGrad.misfitAdjoint(
                    benchmark.start,
                    benchmark.diffusivity,
                    benchmark.target,
                    benchmark.steps,
                    new double[benchmark.n],
                    new double[benchmark.n],
                    1)
                .value(),
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
