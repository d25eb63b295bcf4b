package dev.backsweep.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backsweep.sample.BlackScholes.Greeks;
import dev.backsweep.sample.BlackScholes.Option;
import org.junit.jupiter.api.Test;

/** Generated Greeks equal the closed forms, for every kind of option. */
class BlackScholesTest {
  @Test
  void hullsExampleHasItsPublishedPrice() {
    Greeks greeks = BlackScholes.generated(new Option(42, 40, 0.10, 0.20, 0.5));
    assertEquals(4.76, greeks.price(), 0.005);
    assertEquals(0.7791, greeks.delta(), 5e-5);
  }

  @Test
  void greeksAgreeWithTheClosedForms() {
    assertThat(BlackScholes.grid()).hasSizeGreaterThan(500);
    for (Option option : BlackScholes.grid()) {
      assertThat(BlackScholes.generated(option).apart(ClosedForm.greeks(option)))
          .as(option.toString())
          .isLessThan(1e-12);
    }
  }

  @Test
  void strikeHasItsDerivativeToo() {
    var g = BlackScholesGrad.call(42, 40, 0.10, 0.20, 0.5);
    // homogeneous of degree one in spot and strike (Euler)
    assertEquals(g.value(), 42 * g.dspot() + 40 * g.dstrike(), 1e-13);
  }

  @Test
  void atTheMoneyForwardNothingIsLost() {
    Option option = new Option(100, 100, -0.02, 0.2, 1); // d1 = 0 but for rounding
    assertThat(BlackScholes.generated(option).apart(ClosedForm.greeks(option))).isLessThan(1e-12);
  }
}
