package dev.backsweep.benchmarks.ode;

import dev.backsweep.benchmarks.common.AgreementTest;

/** Three steps with ten coefficients. */
class OdeTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new OdeBenchmark();
    benchmark.size = "10x3";
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () -> {
          double[] seed = new double[benchmark.x.length];
          return OdeGrad.primalAdjoint(
                  benchmark.x, benchmark.steps, new double[benchmark.x.length], seed)
              .value();
        },
        benchmark::differences,
        benchmark::hand,
        benchmark::backsweep,
        benchmark::hipparchus);
  }
}
