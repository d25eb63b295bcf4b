package dev.backsweep.processor.ir;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Arrays as Java has them, and beside every array of reals one with the tangents of its elements.
 */
final class Memory {
  private final Map<Object, double[]> tangents = new IdentityHashMap<>();

  /**
   * The tangents of the elements of a {@code double[]} or {@code float[]}; writing to it changes
   * them.
   */
  double[] tangentsOf(Object array) {
    return tangents.computeIfAbsent(array, a -> new double[Array.getLength(a)]);
  }

  static boolean isReal(@Nullable Object array) {
    return array instanceof double[] || array instanceof float[];
  }

  /** HotSpot leaves out the message of an exception that it has thrown often. */
  private static void checkIndex(@Nullable Object array, int index) {
    if (array == null) {
      throw new NullPointerException("array");
    }
    int length = Array.getLength(array);
    if (index < 0 || index >= length) {
      throw new ArrayIndexOutOfBoundsException(
          "Index " + index + " out of bounds for length " + length);
    }
  }

  Interpreter.Value load(@Nullable Object array, int index) {
    checkIndex(array, index);
    Object value = get(array, index);
    return new Interpreter.Value(value, isReal(array) ? tangentsOf(array)[index] : 0);
  }

  private static @Nullable Object get(@Nullable Object array, int index) {
    if (array instanceof double[] a) {
      return a[index];
    }
    if (array instanceof float[] a) {
      return a[index];
    }
    if (array instanceof int[] a) {
      return a[index];
    }
    if (array instanceof long[] a) {
      return a[index];
    }
    if (array instanceof boolean[] a) {
      return a[index];
    }
    if (array instanceof byte[] a) {
      return a[index];
    }
    if (array instanceof short[] a) {
      return a[index];
    }
    if (array instanceof char[] a) {
      return a[index];
    }
    return ((Object[]) array)[index];
  }

  void store(@Nullable Object array, int index, Interpreter.Value value) {
    checkIndex(array, index);
    set(array, index, value.primal());
    if (isReal(array)) {
      tangentsOf(array)[index] = value.tangent();
    }
  }

  private static void set(@Nullable Object array, int index, @Nullable Object value) {
    if (array instanceof double[] a) {
      a[index] = (double) value;
    } else if (array instanceof float[] a) {
      a[index] = (float) value;
    } else if (array instanceof int[] a) {
      a[index] = (int) value;
    } else if (array instanceof long[] a) {
      a[index] = (long) value;
    } else if (array instanceof boolean[] a) {
      a[index] = (boolean) value;
    } else if (array instanceof byte[] a) {
      a[index] = (byte) value;
    } else if (array instanceof short[] a) {
      a[index] = (short) value;
    } else if (array instanceof char[] a) {
      a[index] = (char) value;
    } else {
      ((Object[]) array)[index] = value;
    }
  }

  /** {@code new T[d1][d2][]}. */
  static Object allocate(Type.Array type, List<Integer> dimensions) {
    Type element = type;
    for (int i = 0; i < dimensions.size(); i++) {
      element = ((Type.Array) element).element();
    }
    int[] sizes = dimensions.stream().mapToInt(d -> d).toArray();
    return Array.newInstance(Classes.of(element), sizes);
  }

  Object copy(@Nullable Object array) {
    if (array == null) {
      throw new NullPointerException();
    }
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    if (isReal(array)) {
      tangents.put(copy, tangentsOf(array).clone());
    }
    return copy;
  }
}
