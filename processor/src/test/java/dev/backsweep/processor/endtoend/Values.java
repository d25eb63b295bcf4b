package dev.backsweep.processor.endtoend;

import java.lang.reflect.Array;
import java.util.Random;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;

/** Arguments and results as lists of numbers: those that carry derivatives, arrays row by row. */
public final class Values {
  private Values() {}

  /** Whether values of the type can carry derivatives. */
  public static boolean isReal(Class<?> type) {
    return type.isArray()
        ? isReal(type.getComponentType())
        : type == double.class || type == float.class;
  }

  /** Calls {@code each} with every number in {@code value}. */
  public static void forEach(Object value, DoubleConsumer each) {
    if (value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        forEach(Array.get(value, i), each);
      }
    } else if (value instanceof Double || value instanceof Float) {
      each.accept(((Number) value).doubleValue());
    }
  }

  /** A deep copy in the shape of {@code value} with other numbers. */
  static Object withNumbers(Object value, DoubleSupplier numbers) {
    if (value instanceof Double) {
      return numbers.getAsDouble();
    } else if (value instanceof Float) {
      return (float) numbers.getAsDouble();
    } else if (value == null || !value.getClass().isArray()) {
      return value;
    }
    int length = Array.getLength(value);
    Object copy = Array.newInstance(value.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Array.set(copy, i, withNumbers(Array.get(value, i), numbers));
    }
    return copy;
  }

  /** A deep copy. */
  static Object copy(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return value;
    }
    int length = Array.getLength(value);
    Object copy = Array.newInstance(value.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Array.set(copy, i, copy(Array.get(value, i)));
    }
    return copy;
  }

  /** Deep copies of all. */
  public static Object[] copies(Object[] values) {
    return (Object[]) copy(values);
  }

  /** A copy with random numbers, some of them 0. */
  static Object random(Object value, Random random) {
    return withNumbers(value, () -> random.nextInt(8) == 0 ? 0 : (float) random.nextGaussian());
  }

  /** The value to the bit, all NaNs alike. */
  static String text(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return String.valueOf(value); // of doubles it is exact
    }
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < Array.getLength(value); i++) {
      text.append(i == 0 ? "" : ", ").append(text(Array.get(value, i)));
    }
    return text.append('}').toString();
  }
}
