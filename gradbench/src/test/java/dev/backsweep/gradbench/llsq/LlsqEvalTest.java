package dev.backsweep.gradbench.llsq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backsweep.GradientCheck;
import dev.backsweep.gradbench.Data;
import dev.backsweep.gradbench.Evals;
import dev.backsweep.gradbench.protocol.Conversation;
import dev.backsweep.gradbench.protocol.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LlsqEvalTest {
  private static Reply ask(String function, double[] x, Object n) {
    String input = Conversation.object("x", x, "n", n, "min_runs", 2);
    return Conversation.evaluate(Evals::find, "llsq", function, input);
  }

  @ParameterizedTest
  @CsvSource({"2, 1", "2, 5", "9, 4", "33, 3", "200, 20"})
  void answersAsTheFormulasSay(int n, int m) {
    double[] x = new Data(n).uniform(m);
    double half = 0;
    double[] gradient = new double[m];
    for (int i = 0; i < n; i++) {
      double t = -1 + 2.0 * i / (n - 1);
      double residual = Math.signum(t);
      for (int j = 0; j < m; j++) {
        residual -= x[j] * Math.pow(t, j);
      }
      half += residual * residual / 2;
      for (int j = 0; j < m; j++) {
        gradient[j] -= residual * Math.pow(t, j);
      }
    }
    assertThat(ask("primal", x, n).number()).isEqualTo(half, within(1e-12 * half));
    double[] answer = ask("gradient", x, n).numbers();
    assertThat(answer).containsExactly(gradient, within(1e-11));
    assertThat(GradientCheck.maxError(v -> Llsq.primal(v, n), x, answer)).isLessThan(1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1.5", "-4", "true"})
  void refusesOtherSizes(String n) {
    assertThat(ask("gradient", new double[2], n).error()).startsWith("n: expected");
  }
}
