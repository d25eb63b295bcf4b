package dev.backsweep.gradbench.det;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backsweep.gradbench.Data;
import dev.backsweep.gradbench.Evals;
import dev.backsweep.gradbench.protocol.Conversation;
import dev.backsweep.gradbench.protocol.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetEvalTest {
  private static Reply ask(String function, double[] a, Object ell) {
    return Conversation.evaluate(
        Evals::find, "det", function, Conversation.object("A", a, "ell", ell, "min_runs", 2));
  }

  /** The matrix without a row and a column. */
  private static double[] without(int row, int column, double[] a, int ell) {
    double[] rest = new double[(ell - 1) * (ell - 1)];
    int next = 0;
    for (int i = 0; i < ell; i++) {
      for (int j = 0; j < ell; j++) {
        if (i != row && j != column) {
          rest[next++] = a[i * ell + j];
        }
      }
    }
    return rest;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7})
  void hasTheCofactorsAsGradient(int ell) {
    double[] a = new Data(ell).uniform(ell * ell);
    double[] gradient = ask("gradient", a, ell).numbers();
    assertThat(gradient).hasSize(ell * ell);
    double byLastRow = 0;
    for (int i = 0; i < ell; i++) {
      for (int j = 0; j < ell; j++) {
        double minor = Det.primal(without(i, j, a, ell), ell - 1);
        double cofactor = (i + j) % 2 == 0 ? minor : -minor;
        assertThat(gradient[i * ell + j]).isEqualTo(cofactor, within(1e-13));
        byLastRow += i == ell - 1 ? cofactor * a[i * ell + j] : 0;
      }
    }
    assertThat(ask("primal", a, ell).number()).isEqualTo(byLastRow, within(1e-13));
  }

  @Test
  void knowsSmallDeterminants() {
    assertThat(ask("primal", new double[] {-3}, 1).number()).isEqualTo(-3);
    assertThat(ask("gradient", new double[] {-3}, 1).numbers()).containsExactly(1);
    double[] a = {1, 2, 3, 4, 5, 6, 7, 8, 10};
    assertThat(ask("primal", a, 3).number()).isEqualTo(-3);
    assertThat(ask("gradient", a, 3).numbers()).containsExactly(2, 2, -3, 4, -11, 6, -3, 6, -3);
  }

  @Test
  void refusesWrongSizes() {
    assertThat(ask("primal", new double[3], 2).error()).isEqualTo("A: expected 4 numbers, found 3");
    assertThat(ask("gradient", new double[0], 0).error()).startsWith("ell: expected");
    assertThat(ask("gradient", new double[0], 32).error()).startsWith("ell: expected");
  }
}
