package dev.backsweep.gradbench.hello;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.gradbench.Evals;
import dev.backsweep.gradbench.protocol.Conversation;
import dev.backsweep.gradbench.protocol.Reply;
import org.junit.jupiter.api.Test;

class HelloEvalTest {
  private static Reply ask(String function, String input) {
    return Conversation.evaluate(Evals::find, "hello", function, input);
  }

  @Test
  void squaresAndDoublesInTurn() {
    double x = 1;
    for (int i = 0; i < 4; i++) {
      double square = ask("square", "" + x).number();
      assertThat(square).isEqualTo(x * x);
      x = ask("double", "" + square).number();
      assertThat(x).isEqualTo(2 * square);
    }
    assertThat(x).isEqualTo(32768);
  }

  @Test
  void runsOnceAfterTheWarmup() {
    assertThat(ask("double", "3").timings()).containsExactly("warmup", "evaluate");
  }

  @Test
  void refusesWhatIsNotANumber() {
    assertThat(ask("square", "[1, 2]").error())
        .isEqualTo("input: expected a number, found a list of 2 numbers");
  }
}
