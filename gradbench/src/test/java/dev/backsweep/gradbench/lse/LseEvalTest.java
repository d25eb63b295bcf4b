package dev.backsweep.gradbench.lse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backsweep.gradbench.Data;
import dev.backsweep.gradbench.Evals;
import dev.backsweep.gradbench.protocol.Conversation;
import dev.backsweep.gradbench.protocol.Reply;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LseEvalTest {
  private static Reply ask(String function, double[] x) {
    return Conversation.evaluate(
        Evals::find, "lse", function, Conversation.object("x", x, "min_runs", 2));
  }

  private static void assertSoftmax(double[] x) {
    double max = Arrays.stream(x).max().orElseThrow();
    double sum = Arrays.stream(x).map(v -> Math.exp(v - max)).sum();
    double[] softmax = Arrays.stream(x).map(v -> Math.exp(v - max) / sum).toArray();

    assertThat(ask("primal", x).number()).isEqualTo(max + Math.log(sum), within(1e-12));
    double[] gradient = ask("gradient", x).numbers();
    assertThat(gradient).hasSameSizeAs(x);
    double error = 0;
    for (int i = 0; i < x.length; i++) {
      error = Math.max(error, Math.abs(gradient[i] - softmax[i]));
    }
    assertThat(error).isLessThan(1e-14);
    assertThat(Arrays.stream(gradient).sum()).isEqualTo(1, within(1e-10));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 50, 100_000})
  void answersAsTheFormulasSay(int n) {
    assertSoftmax(new Data(n).normal(n));
  }

  @Test
  void sharesAmongEqualElements() {
    assertSoftmax(new double[] {2, 2, 2});
    assertSoftmax(new double[] {1, 3, 3, 2, 3});
  }

  @Test
  void doesNotOverflow() {
    assertSoftmax(new double[] {1000, 999, -1000});
  }

  @Test
  void refusesAnEmptyList() {
    assertThat(ask("primal", new double[0]).error()).isEqualTo("x: expected at least one number");
    assertThat(ask("gradient", new double[0]).error()).startsWith("x: expected");
  }
}
