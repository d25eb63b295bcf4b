package dev.backsweep.gradbench.protocol;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/** One answer line, built in memory so that an output that cannot be written leaves no trace. */
final class Answer {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  /** What an answer has besides the number of its message. */
  private interface Body {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private Answer(OptionalLong id, Body body) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      if (id.isPresent()) {
        json.writeNumberField("id", id.getAsLong());
      } else {
        json.writeNullField("id");
      }
      body.writeTo(json);
      json.writeEndObject();
    }
    line.write('\n');
  }

  /** The answer to a message that asks for nothing. */
  static Answer plain(OptionalLong id) throws IOException {
    return new Answer(id, json -> {});
  }

  /** The answer to the first message. */
  static Answer tool(OptionalLong id, String name) throws IOException {
    return new Answer(id, json -> json.writeStringField("tool", name));
  }

  static Answer success(OptionalLong id) throws IOException {
    return new Answer(id, json -> json.writeBooleanField("success", true));
  }

  static Answer success(OptionalLong id, Measured measured) throws IOException {
    return new Answer(
        id,
        json -> {
          json.writeBooleanField("success", true);
          json.writeFieldName("output");
          measured.output().writeTo(json);
          json.writeArrayFieldStart("timings");
          writeTiming("warmup", measured.warmup(), json);
          for (long nanoseconds : measured.runs()) {
            writeTiming("evaluate", nanoseconds, json);
          }
          json.writeEndArray();
        });
  }

  static Answer failure(OptionalLong id, String reason) throws IOException {
    return new Answer(
        id,
        json -> {
          json.writeBooleanField("success", false);
          json.writeStringField("error", reason);
        });
  }

  private static void writeTiming(String name, long nanoseconds, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeNumberField("nanoseconds", nanoseconds);
    json.writeEndObject();
  }

  void sendTo(OutputStream out) throws IOException {
    line.writeTo(out);
    out.flush();
  }
}
