package dev.backsweep.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of JMH's profile the methods of this project remain, with their shares. */
class HotMethodsTest {
  @Test
  void takesTheRunningMethodsOfThisProject() {
    String profile =
        """
        Stack profiler:

        ....[Thread state distributions]....................................................
         90.0%         RUNNABLE
         10.0%         WAITING

        ....[Thread state: RUNNABLE]........................................................
         50.0%  55.6% dev.backsweep.benchmarks.gmm.GmmGrad.objectiveAdjoint
         30.5%  33.9% java.util.Arrays.fill
          9.5%  10.5% dev.backsweep.benchmarks.gmm.jmh_generated.Stub.run
          9.0%  10.0% dev.backsweep.benchmarks.gmm.GmmGrad.multiply

        ....[Thread state: WAITING].........................................................
         10.0% 100.0% dev.backsweep.Other.method
        """;
    assertThat(HotMethods.of(profile))
        .isEqualTo("56 % `GmmGrad.objectiveAdjoint`, 10 % `GmmGrad.multiply`");
  }

  @Test
  void isEmptyWithoutSuchAPart() {
    assertThat(HotMethods.of("nothing")).isEmpty();
  }
}
