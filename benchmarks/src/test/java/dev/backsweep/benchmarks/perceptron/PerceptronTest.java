package dev.backsweep.benchmarks.perceptron;

import dev.backsweep.benchmarks.common.AgreementTest;
import dev.backsweep.benchmarks.common.Flat;

/** A perceptron of six inputs, some of its five hidden units at rest. */
class PerceptronTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new PerceptronBenchmark();
    benchmark.inputs = 6;
    benchmark.hiddenUnits = 5;
    benchmark.classes = 4;
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () ->
            PerceptronGrad.lossAdjoint(
                    benchmark.weights1,
                    benchmark.bias1,
                    benchmark.weights2,
                    benchmark.bias2,
                    benchmark.input,
                    benchmark.label,
                    Flat.zeros(benchmark.weights1),
                    new double[benchmark.hiddenUnits],
                    Flat.zeros(benchmark.weights2),
                    new double[benchmark.classes],
                    1)
                .value(),
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
