package dev.backsweep.gradbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backsweep.gradbench.protocol.Conversation;
import dev.backsweep.gradbench.protocol.Reply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvalsTest {
  private static Reply define(String module) {
    return Conversation.with(
            Evals::find, "{\"id\": 1, \"kind\": \"define\", \"module\": \"" + module + "\"}")
        .get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello", "llsq", "lse", "ode", "det", "gmm", "lstm", "kmeans", "ba"})
  void knowsTheProblem(String module) {
    assertThat(define(module).succeeded()).isTrue();
    assertThat(Evals.find(module).name()).isEqualTo(module);
  }

  @ParameterizedTest
  @CsvSource({
    "ht, forward mode",
    "particle, derivatives of methods that take derivatives",
    "saddle, derivatives of methods that take derivatives",
    "chess, unknown module chess"
  })
  void refusesTheProblemWithTheReason(String module, String reason) {
    assertThat(define(module).error()).contains(reason);
    assertThat(Conversation.evaluate(Evals::find, module, "primal", "{}").error()).contains(reason);
  }
}
