package dev.backsweep.gradbench.protocol;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** The output of a function, as something that can be written as JSON. */
@FunctionalInterface
public interface Output {

  /** Writes the output as one JSON value. */
  void writeTo(JsonGenerator json) throws IOException;

  /** A field of an object. */
  record Field(String name, Output value) {}

  /** A number; JSON has none that is not finite. */
  static Output number(double value) {
    return json -> writeNumber(value, json);
  }

  /** A whole number. */
  static Output integer(int value) {
    return json -> json.writeNumber(value);
  }

  /** A list of numbers. */
  static Output vector(double[] values) {
    return json -> writeVector(values, json);
  }

  /** A list of whole numbers. */
  static Output integers(int[] values) {
    return json -> json.writeArray(values, 0, values.length);
  }

  /** A list of lists of numbers. */
  static Output matrix(double[][] rows) {
    return json -> {
      json.writeStartArray();
      for (double[] row : rows) {
        writeVector(row, json);
      }
      json.writeEndArray();
    };
  }

  /** The rows of some matrices one after the other, as one list of numbers. */
  static Output flattened(List<double[][]> matrices) {
    return json -> {
      json.writeStartArray();
      for (double[][] rows : matrices) {
        for (double[] row : rows) {
          writeElements(row, json);
        }
      }
      json.writeEndArray();
    };
  }

  /** An object with these fields. */
  static Output object(Field... fields) {
    return json -> {
      json.writeStartObject();
      for (Field field : fields) {
        json.writeFieldName(field.name());
        field.value().writeTo(json);
      }
      json.writeEndObject();
    };
  }

  private static void writeVector(double[] values, JsonGenerator json) throws IOException {
    json.writeStartArray();
    writeElements(values, json);
    json.writeEndArray();
  }

  private static void writeElements(double[] values, JsonGenerator json) throws IOException {
    for (double value : values) {
      writeNumber(value, json);
    }
  }

  private static void writeNumber(double value, JsonGenerator json) throws IOException {
    if (!Double.isFinite(value)) {
      throw new Refused("the output has a number that JSON does not know: " + value);
    }
    json.writeNumber(value);
  }
}
