package dev.backsweep.gradbench.protocol;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value in which each list of numbers is one primitive array. */
sealed interface Value {

  /** What the value is, for messages. */
  String kind();

  /** A number. */
  record Num(double value) implements Value {
    @Override
    public String kind() {
      return "a number";
    }
  }

  /** A list of numbers; the empty list too. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Numbers(double[] values) implements Value {
    @Override
    public String kind() {
      return "a list of " + values.length + " numbers";
    }
  }

  /** A list of other values. */
  record Items(List<Value> values) implements Value {
    @Override
    public String kind() {
      return "a list of " + values.size() + " values";
    }
  }

  /** An object. */
  record Fields(Map<String, Value> values) implements Value {
    @Override
    public String kind() {
      return "an object";
    }
  }

  /** A text, a truth value or null: nothing that a problem asks for. */
  record Other(String kind) implements Value {}

  /** Reads the value that starts at the parser's current token. */
  static Value read(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(number(json));
      case START_ARRAY -> list(json);
      case START_OBJECT -> object(json);
      case VALUE_STRING -> new Other("a text");
      case VALUE_TRUE, VALUE_FALSE -> new Other("a truth value");
      default -> new Other("null");
    };
  }

  private static Value list(JsonParser json) throws IOException {
    double[] numbers = new double[16];
    int count = 0;
    List<Value> items = new ArrayList<>();
    for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
      if (t.isNumeric() && items.isEmpty()) {
        if (count == numbers.length) {
          numbers = Arrays.copyOf(numbers, 2 * count);
        }
        numbers[count++] = number(json);
      } else {
        if (items.isEmpty()) {
          for (int i = 0; i < count; i++) {
            items.add(new Num(numbers[i]));
          }
        }
        items.add(read(json));
      }
    }
    return items.isEmpty() ? new Numbers(Arrays.copyOf(numbers, count)) : new Items(items);
  }

  private static Value object(JsonParser json) throws IOException {
    Map<String, Value> fields = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, read(json));
    }
    return new Fields(fields);
  }

  private static double number(JsonParser json) throws IOException {
    double value = json.getDoubleValue();
    if (!Double.isFinite(value)) {
      throw new JsonParseException(json, "a number too large for a double");
    }
    return value;
  }
}
