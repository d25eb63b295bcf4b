package dev.backsweep.gradbench.protocol;

import java.util.List;

/** The input of a function, asked for field by field and refused where its shape is wrong. */
public final class Input {
  private final Value value;

  Input(Value value) {
    this.value = value;
  }

  /** The input itself, as a number. */
  public double number() {
    return number("input", value);
  }

  /** A field that is a number. */
  public double number(String name) {
    return number(name, field(name));
  }

  /** A field that is a whole number between two bounds, both included. */
  public int integer(String name, int least, int most) {
    double number = number(name);
    if (number != Math.rint(number)) {
      throw new Refused(name + ": expected a whole number, found " + number);
    }
    if (number < least || number > most) {
      throw new Refused(
          name + ": expected a number from " + least + " to " + most + ", found " + (long) number);
    }
    return (int) number;
  }

  /** A field that is a list of numbers, of any length. */
  public double[] vector(String name) {
    return vector(name, field(name));
  }

  /** A field that is a list of so many numbers. */
  public double[] vector(String name, int length) {
    return vector(name, field(name), length);
  }

  /** A field that is a list of lists of numbers, all of the same length. */
  public double[][] matrix(String name) {
    List<Value> rows = rows(name);
    double[][] matrix = new double[rows.size()][];
    for (int i = 0; i < matrix.length; i++) {
      String row = name + "[" + i + "]";
      matrix[i] = i == 0 ? vector(row, rows.get(0)) : vector(row, rows.get(i), matrix[0].length);
    }
    return matrix;
  }

  /** A field that is a list of so many lists of so many numbers. */
  public double[][] matrix(String name, int rowCount, int columnCount) {
    List<Value> rows = rows(name);
    if (rows.size() != rowCount) {
      throw new Refused(name + ": expected " + rowCount + " lists, found " + rows.size());
    }
    double[][] matrix = new double[rowCount][];
    for (int i = 0; i < rowCount; i++) {
      matrix[i] = vector(name + "[" + i + "]", rows.get(i), columnCount);
    }
    return matrix;
  }

  /** Whether the input is an object with such a field. */
  boolean has(String name) {
    return value instanceof Value.Fields fields && fields.values().containsKey(name);
  }

  private Value field(String name) {
    if (!(value instanceof Value.Fields fields)) {
      throw new Refused("input: expected an object, found " + value.kind());
    }
    Value field = fields.values().get(name);
    if (field == null) {
      throw new Refused(name + ": missing in the input");
    }
    return field;
  }

  private List<Value> rows(String name) {
    Value field = field(name);
    if (field instanceof Value.Items items) {
      return items.values();
    }
    if (field instanceof Value.Numbers numbers && numbers.values().length == 0) {
      return List.of();
    }
    throw new Refused(name + ": expected a list of lists, found " + field.kind());
  }

  private static double number(String name, Value value) {
    if (value instanceof Value.Num number) {
      return number.value();
    }
    throw new Refused(name + ": expected a number, found " + value.kind());
  }

  private static double[] vector(String name, Value value) {
    if (value instanceof Value.Numbers numbers) {
      return numbers.values();
    }
    throw new Refused(name + ": expected a list of numbers, found " + value.kind());
  }

  private static double[] vector(String name, Value value, int length) {
    double[] vector = vector(name, value);
    if (vector.length != length) {
      throw new Refused(name + ": expected " + length + " numbers, found " + vector.length);
    }
    return vector;
  }
}
