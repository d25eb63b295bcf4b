package dev.backsweep.benchmarks.ba;

import dev.backsweep.benchmarks.common.AgreementTest;

/** One observation with a camera that is turned. */
class BundleAdjustmentTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new BundleAdjustmentBenchmark();
    benchmark.setUp();
    return new Ways(
        benchmark::primal,
        () -> {
          benchmark.backsweep();
          return benchmark.error;
        },
        benchmark::differences,
        benchmark::hand,
        () -> {
          benchmark.backsweep();
          return benchmark.rows();
        },
        benchmark::hipparchus);
  }
}
