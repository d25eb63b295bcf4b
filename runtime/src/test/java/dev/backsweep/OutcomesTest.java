package dev.backsweep;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Results and arrays of a call that differ in a bit, at every rank. */
class OutcomesTest {
  @Nested
  class RequireUnchanged {
    @Test
    void acceptsTheSameBits() {
      double[][] m = {{Double.NaN, -0.0}, null};
      assertThatCode(() -> Outcomes.requireUnchanged(m, Shapes.copy(m), "f"))
          .doesNotThrowAnyException();
      assertThatCode(() -> Outcomes.requireUnchanged(null, null, "f")).doesNotThrowAnyException();
    }

    @Test
    void findsAWrite() {
      double[] a = {0.0};
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Outcomes.requireUnchanged(a, new double[] {-0.0}, "f"))
          .withMessageStartingWith(
              "f writes to an array that is no local array or active parameter");
    }
  }

  @Nested
  class RequireRepeated {
    @Test
    void acceptsTheSameBits() {
      double[][] m = {{Double.NaN, -0.0}, null};
      float[] f = {1.5f};
      assertThatCode(
              () -> {
                Outcomes.requireRepeated(Double.NaN, Double.NaN, "f");
                Outcomes.requireRepeated(Outcomes.digest(m), Shapes.copy(m), "f");
                Outcomes.requireRepeated(Outcomes.digest(f), f.clone(), "f");
                Outcomes.requireRepeated(Outcomes.digest(null), null, "f");
              })
          .doesNotThrowAnyException();
    }

    @Test
    void findsAnotherResult() {
      assertThatThrownBy(() -> Outcomes.requireRepeated(0.0, -0.0, "f"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("f has other results when it is run again");
    }

    @Test
    void findsAnotherArray() {
      double[][] m = {{1, 2}, {3}};
      long digest = Outcomes.digest(m);
      for (Object other :
          List.of(
              new double[][] {{2, 1}, {3}},
              new double[][] {{1, 2, 3}, {}},
              new double[][] {{1, 2}, {3}, {}},
              new double[] {1, 2})) {
        assertThatThrownBy(() -> Outcomes.requireRepeated(digest, other, "f"))
            .isInstanceOf(IllegalStateException.class);
      }
    }
  }
}
