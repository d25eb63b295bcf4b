package dev.backsweep.gradbench.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One message of the eval: its fields, as far as they could be read before something was wrong. */
final class Message {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private final Map<String, String> texts = new LinkedHashMap<>();
  private OptionalLong id = OptionalLong.empty();
  private Optional<Input> input = Optional.empty();
  private Optional<String> problem = Optional.empty();
  private boolean refuted;

  private Message() {}

  /** Reads a line; never fails, but keeps what is wrong with it. */
  static Message read(InputStream line) {
    Message message = new Message();
    try (JsonParser json = JSON.createParser(line)) {
      message.readObject(json);
    } catch (StreamReadException e) {
      message.problem = Optional.of("malformed message: " + e.getOriginalMessage());
    } catch (IOException e) {
      message.problem = Optional.of("malformed message: " + e.getMessage());
    }
    return message;
  }

  private void readObject(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new JsonParseException(json, "expected an object");
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      if (name.equals("id") && token == JsonToken.VALUE_NUMBER_INT) {
        id = OptionalLong.of(json.getLongValue());
      } else if (name.equals("input")) {
        input = Optional.of(new Input(Value.read(json)));
      } else if (name.equals("valid")) {
        refuted = token == JsonToken.VALUE_FALSE;
      } else if (token == JsonToken.VALUE_STRING) {
        texts.put(name, json.getText());
      } else {
        json.skipChildren();
      }
    }
    if (json.nextToken() != null) {
      throw new JsonParseException(json, "something follows the object");
    }
  }

  /** The number that the answer has to repeat. */
  OptionalLong id() {
    return id;
  }

  /** A field that is a text; refuses the message if it has none of that name. */
  String text(String field) {
    return find(field).orElseThrow(() -> new Refused(field + ": missing in the message"));
  }

  /** A field that is a text, if it is there. */
  Optional<String> find(String field) {
    return Optional.ofNullable(texts.get(field));
  }

  Input input() {
    return input.orElseThrow(() -> new Refused("input: missing in the message"));
  }

  /** Whether this is the verdict that an output was wrong. */
  boolean refuted() {
    return refuted;
  }

  /** Refuses a message that could not be read to its end or that has no number. */
  void requireWellFormed() {
    if (problem.isPresent()) {
      throw new Refused(problem.get());
    }
    if (id.isEmpty()) {
      throw new Refused("id: missing in the message, or not a whole number");
    }
  }
}
