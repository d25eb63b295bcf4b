package dev.backsweep.gradbench.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InputTest {
  private static Input input(String text) {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      json.nextToken();
      return new Input(Value.read(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void assertRefused(ThrowingCallable call, String reason) {
    assertThatThrownBy(call).isInstanceOf(Refused.class).hasMessage(reason);
  }

  @Test
  void readsNumbers() {
    assertThat(input("-2.5e-3").number()).isEqualTo(-2.5e-3);
    assertThat(input("{\"a\": 7}").number("a")).isEqualTo(7);
    assertThat(input("{\"a\": 7.0}").integer("a", 0, 7)).isEqualTo(7);
    assertRefused(
        () -> input("[]").number(), "input: expected a number, found a list of 0 numbers");
    assertRefused(() -> input("{}").number(), "input: expected a number, found an object");
    assertRefused(() -> input("{\"a\": null}").number("a"), "a: expected a number, found null");
    assertRefused(
        () -> input("{\"a\": true}").number("a"), "a: expected a number, found a truth value");
  }

  @Test
  void readsWholeNumbersWithinBounds() {
    assertRefused(
        () -> input("{\"n\": 1}").integer("n", 2, 9), "n: expected a number from 2 to 9, found 1");
    assertRefused(
        () -> input("{\"n\": 3000000000}").integer("n", 2, 9),
        "n: expected a number from 2 to 9, found 3000000000");
    assertRefused(
        () -> input("{\"n\": 2.5}").integer("n", 2, 9), "n: expected a whole number, found 2.5");
  }

  @Test
  void readsVectors() {
    assertThat(input("{\"v\": [1, 2.5]}").vector("v")).containsExactly(1, 2.5);
    assertThat(input("{\"v\": []}").vector("v", 0)).isEmpty();
    assertRefused(() -> input("{\"v\": [1]}").vector("v", 2), "v: expected 2 numbers, found 1");
    assertRefused(
        () -> input("{\"v\": [1, [2], 3]}").vector("v"),
        "v: expected a list of numbers, found a list of 3 values");
  }

  @Test
  void readsMatrices() {
    assertThat(input("{\"a\": [[1, 2], [3, 4]]}").matrix("a", 2, 2))
        .isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
    assertThat(input("{\"a\": [[], []]}").matrix("a", 2, 0)).isDeepEqualTo(new double[2][0]);
    assertThat(input("{\"a\": []}").matrix("a")).isEmpty();
    assertRefused(
        () -> input("{\"a\": [[1, 2], [3]]}").matrix("a"), "a[1]: expected 2 numbers, found 1");
    assertRefused(
        () -> input("{\"a\": [[1], [2]]}").matrix("a", 2, 2), "a[0]: expected 2 numbers, found 1");
    assertRefused(
        () -> input("{\"a\": [[1, 2]]}").matrix("a", 2, 2), "a: expected 2 lists, found 1");
    assertRefused(
        () -> input("{\"a\": [1, 2]}").matrix("a"),
        "a: expected a list of lists, found a list of 2 numbers");
    assertRefused(
        () -> input("{\"a\": [[1, 2], 3]}").matrix("a"),
        "a[1]: expected a list of numbers, found a number");
  }
}
