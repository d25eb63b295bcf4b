package dev.backsweep.benchmarks.lstm;

import dev.backsweep.benchmarks.common.AgreementTest;
import dev.backsweep.benchmarks.common.Flat;

/** A network of three layers over a short sequence. */
class LstmTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new LstmBenchmark();
    benchmark.layers = 3;
    benchmark.length = 6;
    benchmark.width = 4;
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () ->
            LstmGrad.objectiveAdjoint(
                    benchmark.main,
                    benchmark.extra,
                    benchmark.state,
                    benchmark.sequence,
                    Flat.zeros(benchmark.main),
                    Flat.zeros(benchmark.extra),
                    1)
                .value(),
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
