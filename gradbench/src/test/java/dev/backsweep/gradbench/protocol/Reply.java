package dev.backsweep.gradbench.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** An answer of the tool, read back. */
public final class Reply {
  private final String line;
  private OptionalLong id = OptionalLong.empty();
  private Optional<Boolean> success = Optional.empty();
  private Optional<String> error = Optional.empty();
  private Optional<Value> output = Optional.empty();
  private final List<String> timings = new ArrayList<>();

  Reply(String line) {
    this.line = line;
    try (JsonParser json = new JsonFactory().createParser(line)) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        readField(json);
      }
    } catch (IOException e) {
      throw new AssertionError("not an answer: " + line, e);
    }
  }

  private void readField(JsonParser json) throws IOException {
    String name = json.currentName();
    json.nextToken();
    switch (name) {
      case "id" -> {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
          id = OptionalLong.of(json.getLongValue());
        }
      }
      case "success" -> success = Optional.of(json.getBooleanValue());
      case "error" -> error = Optional.of(json.getText());
      case "output" -> output = Optional.of(Value.read(json));
      case "timings" -> {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          if (json.currentToken() == JsonToken.VALUE_STRING) {
            timings.add(json.getText());
          }
        }
      }
      default -> json.skipChildren();
    }
  }

  /** The whole answer. */
  public String line() {
    return line;
  }

  /** The number of the message, if the tool knew it. */
  public OptionalLong id() {
    return id;
  }

  /** Whether the answer says that all went well. */
  public boolean succeeded() {
    return success.orElse(false);
  }

  /** The reason that goes with a failure, and only with a failure. */
  public String error() {
    assertThat(success).as(line).contains(false);
    assertThat(output).as(line).isEmpty();
    assertThat(error).as(line).isPresent();
    return error.orElseThrow();
  }

  /** The output that goes with success, and only with success. */
  public Input output() {
    return new Input(value());
  }

  /** The output, which is a number. */
  public double number() {
    return output().number();
  }

  /** The output, which is a list of numbers. */
  public double[] numbers() {
    return ((Value.Numbers) value()).values();
  }

  /** The output, which is a list of lists of numbers. */
  public double[][] rows() {
    return ((Value.Items) value())
        .values().stream().map(row -> ((Value.Numbers) row).values()).toArray(double[][]::new);
  }

  /** The names of the timings, in order. */
  public List<String> timings() {
    return timings;
  }

  Value value() {
    assertThat(success).as(line).contains(true);
    assertThat(error).as(line).isEmpty();
    return output.orElseThrow();
  }
}
