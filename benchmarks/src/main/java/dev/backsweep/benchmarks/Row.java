package dev.backsweep.benchmarks;

import dev.backsweep.benchmarks.common.GradientBenchmark;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A function at one size, and what its gradient may cost.
 *
 * @param title what the report calls it
 * @param benchmark the class with its benchmarks
 * @param params values for the parameters of the class
 * @param ways the methods to run
 * @param overPrimal the gradient's cost in primals that is aimed at, or infinity
 * @param overHand the gradient's cost in gradients by hand that is aimed at, or infinity
 * @param hipparchus how many times faster than Hipparchus it has to be, or 0
 * @param takesSeconds whether a single call does, so that few of them must do
 */
record Row(
    String title,
    Class<? extends GradientBenchmark> benchmark,
    Map<String, String> params,
    Set<Way> ways,
    double overPrimal,
    double overHand,
    double hipparchus,
    boolean takesSeconds) {

  static Row of(String title, Class<? extends GradientBenchmark> benchmark, String... params) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < params.length; i += 2) {
      values.put(params[i], params[i + 1]);
    }
    return new Row(
        title,
        benchmark,
        values,
        EnumSet.allOf(Way.class),
        Double.POSITIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        20,
        false);
  }

  /** Sets what is aimed at. */
  Row aim(double primals, double hands) {
    return new Row(title, benchmark, params, ways, primals, hands, hipparchus, takesSeconds);
  }

  /** For functions of so many inputs that two primals for each take seconds. */
  Row withoutDifferences() {
    return with(EnumSet.complementOf(EnumSet.of(Way.DIFFERENCES)));
  }

  /** For functions of so many operations that only the fast ways come to an end soon. */
  Row withoutPeers() {
    return with(EnumSet.of(Way.PRIMAL, Way.BACKSWEEP, Way.HAND));
  }

  /** For functions of which a single call takes seconds. */
  Row inSeconds() {
    return new Row(title, benchmark, params, ways, overPrimal, overHand, hipparchus, true);
  }

  private Row with(Set<Way> fewer) {
    return new Row(title, benchmark, params, fewer, overPrimal, overHand, hipparchus, takesSeconds);
  }

  /** For functions of so few inputs that nothing is promised against Hipparchus. */
  Row withFewInputs() {
    return new Row(title, benchmark, params, ways, overPrimal, overHand, 0, takesSeconds);
  }
}
