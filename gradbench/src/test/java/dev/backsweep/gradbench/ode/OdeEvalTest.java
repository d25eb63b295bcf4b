package dev.backsweep.gradbench.ode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backsweep.GradientCheck;
import dev.backsweep.gradbench.Data;
import dev.backsweep.gradbench.Evals;
import dev.backsweep.gradbench.protocol.Conversation;
import dev.backsweep.gradbench.protocol.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdeEvalTest {
  private static Reply ask(String function, double[] x, Object s) {
    return Conversation.evaluate(
        Evals::find, "ode", function, Conversation.object("x", x, "s", s, "min_runs", 2));
  }

  /** Up to four elements the method gives the exact solution, a product of all x. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 7", "4, 1", "4, 20"})
  void isExactForFewElements(int n, int s) {
    double[] x = new Data(n).uniform(n);
    double[] solution = new double[n];
    double product = 1;
    for (int i = 0; i < n; i++) {
      product *= 2 * x[i] / (i + 1);
      solution[i] = product;
    }
    assertThat(ask("primal", x, s).numbers()).containsExactly(solution, within(1e-13));
    double[] gradient = ask("gradient", x, s).numbers();
    assertThat(gradient).hasSize(n);
    for (int j = 0; j < n; j++) {
      assertThat(gradient[j]).isEqualTo(product / x[j], within(1e-13));
    }
  }

  /** With more elements the gradient is that of the steps, not that of the exact solution. */
  @ParameterizedTest
  @CsvSource({"5, 1", "6, 2", "8, 3", "9, 10"})
  void differentiatesTheSteps(int n, int s) {
    double[] x = new Data(n).uniform(n);
    double[] gradient = ask("gradient", x, s).numbers();
    assertThat(GradientCheck.maxError(v -> Ode.last(v, s), x, gradient)).isLessThan(1e-11);
    assertThat(ask("primal", x, s).numbers()[n - 1]).isEqualTo(Ode.last(x, s));
  }

  /** One step moves information up by four elements. */
  @Test
  void leavesFarElementsAtZero() {
    double[] x = new Data(1).uniform(1000);
    assertThat(ask("primal", x, 2).numbers()[8]).isZero();
    assertThat(ask("gradient", x, 2).numbers()).containsOnly(0).hasSize(1000);
  }

  @Test
  void refusesWrongSizes() {
    assertThat(ask("gradient", new double[0], 1).error()).startsWith("x: expected");
    assertThat(ask("primal", new double[1], 0).error()).startsWith("s: expected a number from 1");
  }
}
