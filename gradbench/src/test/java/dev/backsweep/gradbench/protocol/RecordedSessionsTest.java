package dev.backsweep.gradbench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backsweep.gradbench.Evals;
import dev.backsweep.gradbench.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedSessionsTest {
  private static final double TOLERANCE = 1e-10;

  private static List<Recorded> session(String name) throws IOException {
    Optional<Path> folder = Shared.find("gradbench/recorded");
    assumeTrue(folder.isPresent(), "no folder shared/gradbench/recorded beside the repository");
    return Files.readAllLines(folder.orElseThrow().resolve(name + ".jsonl")).stream()
        .map(Recorded::parse)
        .toList();
  }

  private static List<Reply> answers(List<Recorded> session) {
    String[] messages = session.stream().map(Recorded::message).toArray(String[]::new);
    return Conversation.with(Evals::find, messages);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "llsq",
        "llsq-wide",
        "lse",
        "ode",
        "ode-default",
        "ode-long",
        "ode-rk4",
        "det",
        "gmm",
        "gmm-prior",
        "lstm",
        "lstm-deep",
        "ba"
      })
  void agreesWithTheReferences(String name) throws IOException {
    List<Recorded> session = session(name);
    List<Reply> replies = answers(session);
    for (int i = 0; i < session.size(); i++) {
      Optional<Value> reference = session.get(i).reference();
      if (reference.isPresent()) {
        assertClose("message " + i, replies.get(i).value(), reference.orElseThrow());
        assertThat(replies.get(i).timings()).containsExactly("warmup", "evaluate");
      }
    }
    assertThat(session).anyMatch(line -> line.reference().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ht", "ht-simple", "particle", "saddle"})
  void refusesWhatNeedsOtherModes(String name) throws IOException {
    List<Recorded> session = session(name);
    List<Reply> replies = answers(session);
    assertThat(replies.get(1).error()).isNotEmpty();
    for (int i = 0; i < session.size(); i++) {
      if (session.get(i).reference().isPresent()) {
        assertThat(replies.get(i).error()).isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kmeans"})
  void answersTheFirstOrderPart(String name) throws IOException {
    List<Recorded> session = session(name);
    List<Reply> replies = answers(session);
    for (int i = 0; i < session.size(); i++) {
      Optional<Value> reference = session.get(i).reference();
      if (session.get(i).message().contains("\"function\":\"cost\"")) {
        assertClose("message " + i, replies.get(i).value(), reference.orElseThrow());
      } else if (reference.isPresent()) {
        assertThat(replies.get(i).error()).contains("second derivatives");
      }
    }
  }

  /** Compares each number by its relative error, so a reference of zero has to be met exactly. */
  private static void assertClose(String where, Value actual, Value expected) {
    if (expected instanceof Value.Num number) {
      assertClose(where, ((Value.Num) actual).value(), number.value());
    } else if (expected instanceof Value.Numbers numbers) {
      double[] values = ((Value.Numbers) actual).values();
      assertThat(values).as(where).hasSameSizeAs(numbers.values());
      for (int i = 0; i < values.length; i++) {
        assertClose(where + "[" + i + "]", values[i], numbers.values()[i]);
      }
    } else if (expected instanceof Value.Items items) {
      List<Value> values = ((Value.Items) actual).values();
      assertThat(values).as(where).hasSameSizeAs(items.values());
      for (int i = 0; i < values.size(); i++) {
        assertClose(where + "[" + i + "]", values.get(i), items.values().get(i));
      }
    } else {
      Map<String, Value> fields = ((Value.Fields) expected).values();
      Map<String, Value> values = ((Value.Fields) actual).values();
      assertThat(values).as(where).containsOnlyKeys(fields.keySet());
      fields.forEach((name, v) -> assertClose(where + "." + name, values.get(name), v));
    }
  }

  private static void assertClose(String where, double actual, double expected) {
    assertThat(actual)
        .as(where)
        .isEqualTo(expected, within(TOLERANCE * Math.max(Math.abs(actual), Math.abs(expected))));
  }
}
