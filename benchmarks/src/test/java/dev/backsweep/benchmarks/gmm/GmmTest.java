package dev.backsweep.benchmarks.gmm;

import dev.backsweep.benchmarks.common.AgreementTest;
import dev.backsweep.benchmarks.common.Flat;

/** A mixture of four components in three dimensions, every term of the prior at work. */
class GmmTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new GmmBenchmark();
    benchmark.size = "3x4x20";
    benchmark.setUp();
    benchmark.gamma = 0.7;
    benchmark.m = 3;
    return new Ways(
        benchmark::primal,
        () ->
            GmmGrad.objectiveAdjoint(
                    benchmark.alpha,
                    benchmark.mu,
                    benchmark.q,
                    benchmark.l,
                    benchmark.x,
                    benchmark.gamma,
                    benchmark.m,
                    new double[benchmark.alpha.length],
                    Flat.zeros(benchmark.mu),
                    Flat.zeros(benchmark.q),
                    Flat.zeros(benchmark.l),
                    1)
                .value(),
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
