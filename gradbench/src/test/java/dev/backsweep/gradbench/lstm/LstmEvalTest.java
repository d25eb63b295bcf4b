package dev.backsweep.gradbench.lstm;

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

class LstmEvalTest {
  private static Reply ask(
      String function, double[][] main, double[][] extra, double[][] state, double[][] sequence) {
    String input =
        Conversation.object(
            "main_params",
            main,
            "extra_params",
            extra,
            "state",
            state,
            "sequence",
            sequence,
            "min_runs",
            2,
            "min_seconds",
            0);
    return Conversation.evaluate(Evals::find, "lstm", function, input);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 2", "1, 3, 4", "2, 3, 9", "3, 2, 12"})
  void agreesWithDifferences(int layers, int width, int length) {
    Data data = new Data(length);
    double[][] main = data.uniform(2 * layers, 4 * width);
    double[][] extra = data.uniform(3, width);
    double[][] state = data.uniform(2 * layers, width);
    double[][] sequence = data.bits(length, width);

    double[] gradient = ask("jacobian", main, extra, state, sequence).numbers();
    double error =
        GradientCheck.maxError(
            v ->
                Lstm.objective(
                    Data.rows(v, 0, 2 * layers, 4 * width),
                    Data.rows(v, 8 * layers * width, 3, width),
                    state,
                    sequence),
            Data.flatten(main, extra),
            gradient);
    assertThat(error).isLessThan(1e-11);
    assertThat(ask("objective", main, extra, state, sequence).number())
        .isEqualTo(Lstm.objective(main, extra, state, sequence));
  }

  /** With weights zero every gate is one half and the prediction is the output's bias. */
  @Test
  void predictsTheBiasWithoutWeights() {
    double[][] extra = {{1}, {0}, {0.5}};
    double[][] sequence = {{0}, {1}, {1}};
    double loss = Math.log(2 + Math.exp(0.5)) - 0.5;
    assertThat(ask("objective", new double[2][4], extra, new double[2][1], sequence).number())
        .isEqualTo(loss, within(1e-15));
    double[] gradient =
        ask("jacobian", new double[2][4], extra, new double[2][1], sequence).numbers();
    assertThat(gradient).hasSize(11);
    assertThat(gradient[10]).isEqualTo(Math.exp(0.5) / (2 + Math.exp(0.5)) - 1, within(1e-15));
  }

  @Test
  void leavesItsArgumentsAlone() {
    Data data = new Data(5);
    double[][] state = data.uniform(2, 2);
    double[] before = Data.flatten(state);
    LstmGrad.objective(data.uniform(2, 8), data.uniform(3, 2), state, data.bits(5, 2));
    assertThat(Data.flatten(state)).isEqualTo(before);
  }

  @Test
  void refusesWrongShapes() {
    double[][] extra = new double[3][2];
    double[][] state = new double[2][2];
    double[][] sequence = new double[4][2];
    assertThat(ask("jacobian", new double[2][7], extra, state, sequence).error())
        .isEqualTo("main_params[0]: expected 8 numbers, found 7");
    assertThat(ask("jacobian", new double[4][8], extra, state, sequence).error())
        .isEqualTo("main_params: expected 2 lists, found 4");
    assertThat(ask("objective", new double[2][8], new double[2][2], state, sequence).error())
        .isEqualTo("extra_params: expected 3 lists, found 2");
    assertThat(ask("objective", new double[2][8], extra, new double[3][2], sequence).error())
        .isEqualTo("state: expected two lists for each layer, found 3");
    assertThat(ask("objective", new double[2][8], extra, state, new double[1][2]).error())
        .isEqualTo("sequence: expected at least two lists, found 1");
  }
}
