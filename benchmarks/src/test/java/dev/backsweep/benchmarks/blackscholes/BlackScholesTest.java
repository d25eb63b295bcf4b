package dev.backsweep.benchmarks.blackscholes;

import dev.backsweep.benchmarks.common.AgreementTest;

/** The price and the Greeks of one call. */
class BlackScholesTest extends AgreementTest {
  @Override
  protected Ways ways() {
    var benchmark = new BlackScholesBenchmark();
    return new Ways(
        benchmark::primal,
        () ->
            BlackScholesGrad.price(
                    benchmark.spot,
                    benchmark.strike,
                    benchmark.rate,
                    benchmark.volatility,
                    benchmark.time)
                .value(),
        benchmark::differences,
        () -> {
          var greeks =
              BlackScholesByHand.price(
                  benchmark.spot,
                  benchmark.strike,
                  benchmark.rate,
                  benchmark.volatility,
                  benchmark.time);
          return new double[] {
            greeks.dspot(), greeks.dstrike(), greeks.drate(), greeks.dvolatility(), greeks.dtime()
          };
        },
        () -> {
          var greeks =
              BlackScholesGrad.price(
                  benchmark.spot,
                  benchmark.strike,
                  benchmark.rate,
                  benchmark.volatility,
                  benchmark.time);
          return new double[] {
            greeks.dspot(), greeks.dstrike(), greeks.drate(), greeks.dvolatility(), greeks.dtime()
          };
        },
        benchmark::hipparchus);
  }
}
