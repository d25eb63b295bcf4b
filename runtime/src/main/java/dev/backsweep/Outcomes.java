package dev.backsweep;

import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/**
 * What came out of a method of another file. Its adjoint runs it again, which is right only if it
 * depends on its arguments alone and writes to nothing else.
 */
@NullUnmarked // null is an outcome as well
public final class Outcomes {
  private Outcomes() {}

  /**
   * Checks that a call has left the elements of an array as they were, to the bit.
   *
   * @param argument an argument
   * @param before a copy of it from before the call
   * @param method the name of the called method
   * @throws IllegalArgumentException if an element has changed
   */
  public static void requireUnchanged(Object argument, Object before, String method) {
    if (!Objects.deepEquals(argument, before)) {
      throw new IllegalArgumentException(
          method
              + " writes to an array that is no local array or active parameter of its caller, so"
              + " derivatives would get lost: let it write to one of these");
    }
  }

  /**
   * Checks that a method that was run again has returned the same.
   *
   * @param first what it returned the first time
   * @param again what it returned the second time
   * @param method the name of the method
   * @throws IllegalStateException if the two differ in a bit
   */
  public static void requireRepeated(double first, double again, String method) {
    if (Double.doubleToLongBits(first) != Double.doubleToLongBits(again)) {
      throw notRepeated(method);
    }
  }

  /**
   * Checks that a method that was run again has left the same in an array.
   *
   * @param first what {@link #digest} returned the first time
   * @param again the array the second time
   * @param method the name of the method
   * @throws IllegalStateException if the two differ
   */
  public static void requireRepeated(long first, Object again, String method) {
    if (first != digest(again)) {
      throw notRepeated(method);
    }
  }

  private static IllegalStateException notRepeated(String method) {
    return new IllegalStateException(
        method
            + " has other results when it is run again with the same arguments: it must not depend"
            + " on what changes, or has to stand in the file that calls it");
  }

  /**
   * A number that is the same for arrays of the same bits, and almost certainly another one for
   * others.
   *
   * @param array of any rank, or null
   * @return 0 for null
   */
  public static long digest(Object array) {
    long sum = array == null ? 0 : 1;
    if (array instanceof double[] numbers) {
      for (double x : numbers) {
        sum = mixed(sum, Double.doubleToLongBits(x));
      }
    } else if (array instanceof float[] numbers) {
      for (float x : numbers) {
        sum = mixed(sum, Float.floatToIntBits(x));
      }
    } else if (array instanceof Object[] rows) {
      for (Object row : rows) {
        sum = mixed(sum, digest(row));
      }
    }
    return sum;
  }

  /** A step of the hash function FNV-1a, for 64 bits at once. */
  private static long mixed(long sum, long bits) {
    long mixed = (sum ^ bits) * 0x100000001b3L;
    return mixed ^ mixed >>> 32;
  }
}
