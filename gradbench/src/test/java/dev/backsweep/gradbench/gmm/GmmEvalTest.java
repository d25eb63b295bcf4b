package dev.backsweep.gradbench.gmm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.backsweep.GradientCheck;
import dev.backsweep.gradbench.Data;
import dev.backsweep.gradbench.Evals;
import dev.backsweep.gradbench.protocol.Conversation;
import dev.backsweep.gradbench.protocol.Input;
import dev.backsweep.gradbench.protocol.Reply;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GmmEvalTest {
  private static Reply ask(
      String function,
      int m,
      double gamma,
      double[] alpha,
      double[][] mu,
      double[][] q,
      double[][] l,
      double[][] x) {
    String input =
        Conversation.object(
            "d",
            mu[0].length,
            "k",
            mu.length,
            "n",
            x.length,
            "m",
            m,
            "gamma",
            gamma,
            "x",
            x,
            "alpha",
            alpha,
            "mu",
            mu,
            "q",
            q,
            "l",
            l,
            "min_runs",
            2,
            "min_seconds",
            0);
    return Conversation.evaluate(Evals::find, "gmm", function, input);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 0, 1", "1, 3, 5, 2, 0.5", "2, 3, 10, 0, 1", "4, 2, 7, 3, 0.7"})
  void agreesWithDifferences(int d, int k, int n, int m, double gamma) {
    Data data = new Data(10 * d + k);
    int triangle = d * (d - 1) / 2;
    double[] alpha = data.normal(k);
    double[][] mu = data.uniform(k, d);
    double[][] q = data.normal(k, d);
    double[][] l = data.normal(k, triangle);
    double[][] x = data.normal(n, d);

    Input output = ask("jacobian", m, gamma, alpha, mu, q, l, x).output();
    double[] gradient =
        Data.flatten(
            new double[][] {output.vector("alpha", k)},
            output.matrix("mu", k, d),
            output.matrix("q", k, d),
            output.matrix("l", k, triangle));
    double[] at = Data.flatten(new double[][] {alpha}, mu, q, l);
    double error =
        GradientCheck.maxError(
            v ->
                Gmm.objective(
                    Arrays.copyOf(v, k),
                    Data.rows(v, k, k, d),
                    Data.rows(v, k + k * d, k, d),
                    Data.rows(v, k + 2 * k * d, k, triangle),
                    x,
                    gamma,
                    m),
            at,
            gradient);
    assertThat(error).isLessThan(1e-8);
  }

  /** With one component in one dimension, no weights matter, and all can be written down. */
  @Test
  void isTheLogarithmOfNormalAndWishartDensities() {
    double mean = 0.3;
    double logPrecision = -0.2;
    double[] x = {1.5, -0.5, 0.25};
    int m = 2;
    double gamma = 0.7;
    double precision = Math.exp(2 * logPrecision);
    double expected = 0;
    for (double v : x) {
      expected +=
          logPrecision - 0.5 * Math.log(2 * Math.PI) - precision * (v - mean) * (v - mean) / 2;
    }
    double degrees = m + 2;
    double logGamma = 0; // log Γ(2)
    expected += degrees * (Math.log(gamma) - Math.log(2) / 2) - logGamma;
    expected -= gamma * gamma / 2 * precision - m * logPrecision;

    double[][] rows = new double[x.length][];
    Arrays.setAll(rows, i -> new double[] {x[i]});
    double[][] none = new double[1][0];
    Reply reply =
        ask(
            "objective",
            m,
            gamma,
            new double[] {5},
            new double[][] {{mean}},
            new double[][] {{logPrecision}},
            none,
            rows);
    assertThat(reply.number()).isEqualTo(expected, within(1e-13));
  }

  @Test
  void refusesWrongShapes() {
    double[] one = {0};
    double[][] cell = {{0}};
    double[][] pair = {{0, 1}};
    double[][] none = {{}};
    assertThat(ask("objective", 0, 1, one, cell, cell, none, pair).error())
        .isEqualTo("x[0]: expected 1 numbers, found 2");
    assertThat(ask("jacobian", 0, 1, one, cell, pair, none, cell).error())
        .isEqualTo("q[0]: expected 1 numbers, found 2");
    assertThat(ask("jacobian", 0, 1, new double[2], cell, cell, none, cell).error())
        .isEqualTo("alpha: expected 1 numbers, found 2");
    assertThat(ask("jacobian", 0, 1, one, cell, cell, cell, cell).error())
        .isEqualTo("l[0]: expected 0 numbers, found 1");
    assertThat(ask("jacobian", -1, 1, one, cell, cell, none, cell).error())
        .startsWith("m: expected a number from 0");
  }
}
