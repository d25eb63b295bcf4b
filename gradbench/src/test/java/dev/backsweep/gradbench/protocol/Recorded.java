package dev.backsweep.gradbench.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A line of a recorded session: a message as the benchmark sends it, and the expected output. */
final class Recorded {
  private static final JsonFactory JSON = new JsonFactory();

  private String message = "";
  private Optional<Value> reference = Optional.empty();

  private Recorded() {}

  static Recorded parse(String line) {
    Recorded recorded = new Recorded();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("message")) {
          recorded.message = copy(json);
        } else if (name.equals("reference")) {
          recorded.reference = Optional.of(Value.read(json));
        } else {
          json.skipChildren();
        }
      }
      return recorded;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String copy(JsonParser json) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator copy = JSON.createGenerator(text)) {
      copy.copyCurrentStructure(json);
    }
    return text.toString();
  }

  String message() {
    return message;
  }

  /** The expected output, which only an evaluate message has. */
  Optional<Value> reference() {
    return reference;
  }
}
