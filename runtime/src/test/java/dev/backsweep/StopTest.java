package dev.backsweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** To the primal, Stop is not there. */
class StopTest {
  @Test
  void isTheIdentityBitForBit() {
    for (double x : new double[] {0.0, -0.0, 1.5, Double.NaN, Double.NEGATIVE_INFINITY}) {
      assertThat(Double.doubleToRawLongBits(Stop.gradient(x)))
          .isEqualTo(Double.doubleToRawLongBits(x));
      assertThat(Float.floatToRawIntBits(Stop.gradient((float) x)))
          .isEqualTo(Float.floatToRawIntBits((float) x));
    }
  }
}
