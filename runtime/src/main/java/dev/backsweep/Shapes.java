package dev.backsweep;

import java.lang.reflect.Array;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/**
 * What generated code does with whole arrays of numbers: adjoints of the same shape, copies, sums.
 *
 * <p>Every method works through all ranks, rows of unequal lengths included, and keeps null for
 * null: a method that never touches a missing row has a derivative too. Rows that are one array are
 * visited once for each place they stand in.
 */
@NullUnmarked // null in, null out
public final class Shapes {
  private Shapes() {}

  /**
   * Returns a new array of zeros as long as {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null
   */
  public static double[] zerosLike(double[] a) {
    return a == null ? null : new double[a.length];
  }

  /**
   * Returns a new matrix of zeros with rows as long as those of {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null; a row is null where that of {@code a} is
   */
  public static double[][] zerosLike(double[][] a) {
    if (a == null) {
      return null;
    }
    double[][] zeros = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      zeros[i] = zerosLike(a[i]);
    }
    return zeros;
  }

  /**
   * Returns a new array of zeros as long as {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null
   */
  public static float[] zerosLike(float[] a) {
    return a == null ? null : new float[a.length];
  }

  /**
   * Returns a new matrix of zeros with rows as long as those of {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null; a row is null where that of {@code a} is
   */
  public static float[][] zerosLike(float[][] a) {
    if (a == null) {
      return null;
    }
    float[][] zeros = new float[a.length][];
    for (int i = 0; i < a.length; i++) {
      zeros[i] = zerosLike(a[i]);
    }
    return zeros;
  }

  /**
   * Returns a new array of zeros of the shape of {@code a}, at every rank.
   *
   * @param <T> the type of the array's rows, such as {@code double[][]}
   * @param a an array of {@code double[]} or {@code float[]}, at any depth; not changed
   * @return null if {@code a} is null; null where {@code a} has null
   * @throws IllegalArgumentException if the numbers in {@code a} are not double or float
   */
  @SuppressWarnings("unchecked") // zeros has the class of a
  public static <T> T[] zerosLike(T[] a) {
    return (T[]) zerosLikeAny(a);
  }

  private static Object zerosLikeAny(Object a) {
    if (a instanceof double[] row) {
      return zerosLike(row);
    } else if (a instanceof float[] row) {
      return zerosLike(row);
    } else if (a instanceof Object[] rows) {
      Object[] zeros = newRows(rows);
      for (int i = 0; i < rows.length; i++) {
        zeros[i] = zerosLikeAny(rows[i]);
      }
      return zeros;
    } else if (a == null) {
      return null;
    }
    throw notNumbers(a);
  }

  /**
   * Returns a new array of zeros of the shape of {@code a}, at every rank; where one array stands
   * in two places in {@code a}, one array of zeros stands in both.
   *
   * @param <T> the type of the array's rows, such as {@code double[]}
   * @param a an array of {@code double[]} or {@code float[]}, at any depth; not changed
   * @return null if {@code a} is null; null where {@code a} has null
   * @throws IllegalArgumentException if the numbers in {@code a} are not double or float
   */
  @SuppressWarnings("unchecked") // zeros has the class of a
  public static <T> T[] mirror(T[] a) {
    return (T[]) mirrorAny(a, new IdentityHashMap<>());
  }

  private static Object mirrorAny(Object a, Map<Object, Object> known) {
    if (!(a instanceof Object[] rows)) {
      return a == null ? null : known.computeIfAbsent(a, Shapes::zerosLikeAny);
    }
    Object[] mirror = (Object[]) known.get(rows);
    if (mirror == null) {
      mirror = newRows(rows);
      known.put(rows, mirror);
      for (int i = 0; i < rows.length; i++) {
        mirror[i] = mirrorAny(rows[i], known);
      }
    }
    return mirror;
  }

  /**
   * Returns a copy of {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null
   */
  public static double[] copy(double[] a) {
    return a == null ? null : a.clone();
  }

  /**
   * Returns a copy of {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null
   */
  public static float[] copy(float[] a) {
    return a == null ? null : a.clone();
  }

  /**
   * Returns a copy of {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null
   */
  public static int[] copy(int[] a) {
    return a == null ? null : a.clone();
  }

  /**
   * Returns a copy of {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null
   */
  public static long[] copy(long[] a) {
    return a == null ? null : a.clone();
  }

  /**
   * Returns a copy of {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null
   */
  public static short[] copy(short[] a) {
    return a == null ? null : a.clone();
  }

  /**
   * Returns a copy of {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null
   */
  public static char[] copy(char[] a) {
    return a == null ? null : a.clone();
  }

  /**
   * Returns a copy of {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null
   */
  public static byte[] copy(byte[] a) {
    return a == null ? null : a.clone();
  }

  /**
   * Returns a copy of {@code a}.
   *
   * @param a any array; not changed
   * @return null if {@code a} is null
   */
  public static boolean[] copy(boolean[] a) {
    return a == null ? null : a.clone();
  }

  /**
   * Returns a copy of {@code a} that shares no array with it, at any rank.
   *
   * @param <T> the type of the array's rows, such as {@code double[]}
   * @param a any array; not changed. Objects in it that are not arrays are shared with the copy
   * @return null if {@code a} is null; null where {@code a} has null
   */
  @SuppressWarnings("unchecked") // the copy has the class of a
  public static <T> T[] copy(T[] a) {
    return (T[]) copyAny(a);
  }

  private static Object copyAny(Object a) {
    if (a instanceof double[] row) {
      return row.clone();
    } else if (a instanceof Object[] rows) {
      Object[] copy = newRows(rows);
      for (int i = 0; i < rows.length; i++) {
        copy[i] = copyAny(rows[i]);
      }
      return copy;
    } else if (a == null || !a.getClass().isArray()) {
      return a;
    }
    int length = Array.getLength(a);
    Object copy = Array.newInstance(a.getClass().getComponentType(), length);
    System.arraycopy(a, 0, copy, 0, length);
    return copy;
  }

  /**
   * Adds {@code from} to {@code into}, element by element.
   *
   * @param into changed
   * @param from as long as {@code into}; if null, nothing is added
   * @throws IllegalArgumentException if the lengths differ, or only {@code into} is null
   */
  public static void add(double[] into, double[] from) {
    if (from == null) {
      return;
    }
    requireThere(into);
    requireSameLength(into.length, from.length);
    for (int i = 0; i < into.length; i++) {
      into[i] += from[i];
    }
  }

  /**
   * Adds {@code from} to {@code into}, element by element.
   *
   * @param into changed
   * @param from as long as {@code into}; if null, nothing is added
   * @throws IllegalArgumentException if the lengths differ, or only {@code into} is null
   */
  public static void add(float[] into, float[] from) {
    if (from == null) {
      return;
    }
    requireThere(into);
    requireSameLength(into.length, from.length);
    for (int i = 0; i < into.length; i++) {
      into[i] += from[i];
    }
  }

  /**
   * Adds {@code from} to {@code into}, element by element, at every rank.
   *
   * @param into an array of {@code double[]} or {@code float[]}, at any depth; changed
   * @param from of the shape of {@code into}; where it has null, nothing is added
   * @throws IllegalArgumentException if a length or a type differs, or the numbers are not double
   *     or float
   */
  public static void add(Object[] into, Object[] from) {
    if (from == null) {
      return;
    }
    requireThere(into);
    requireSameLength(into.length, from.length);
    for (int i = 0; i < into.length; i++) {
      addAny(into[i], from[i]);
    }
  }

  private static void addAny(Object into, Object from) {
    if (into instanceof double[] row && from instanceof double[] fromRow) {
      add(row, fromRow);
    } else if (into instanceof float[] row && from instanceof float[] fromRow) {
      add(row, fromRow);
    } else if (into instanceof Object[] rows && from instanceof Object[] fromRows) {
      add(rows, fromRows);
    } else if (from != null) {
      requireThere(into);
      throw notNumbers(from);
    }
  }

  private static void requireThere(Object into) {
    if (into == null) {
      throw new IllegalArgumentException(
          "cannot add to null: where a result has no array, its cotangent must be null");
    }
  }

  /**
   * Sets {@code into} to {@code from}, element by element, at every rank.
   *
   * @param into an array of {@code double[]} or {@code float[]}, at any depth; changed
   * @param from of the shape of {@code into}
   * @throws IllegalArgumentException if a length or a type differs
   */
  public static void set(Object[] into, Object[] from) {
    if (from == null) {
      return;
    }
    requireSameLength(into.length, from.length);
    for (int i = 0; i < into.length; i++) {
      if (into[i] instanceof Object[] rows && from[i] instanceof Object[] fromRows) {
        set(rows, fromRows);
      } else if (into[i] != null && from[i] != null) {
        requireSameLength(Array.getLength(into[i]), Array.getLength(from[i]));
        System.arraycopy(from[i], 0, into[i], 0, Array.getLength(from[i]));
      }
    }
  }

  /**
   * Checks that an adjoint buffer is as long as its array.
   *
   * @param x an array of the primal; if null there is nothing to check
   * @param xBar its adjoint buffer
   * @param name the name of {@code x}; the buffer's is the same with {@code Bar}
   * @throws IllegalArgumentException if {@code xBar} is null or of another length
   */
  public static void requireSameShape(double[] x, double[] xBar, String name) {
    if (x != null && (xBar == null || xBar.length != x.length)) {
      throw otherShape(x, xBar, name, "");
    }
  }

  /**
   * Checks that an adjoint buffer is as long as its array.
   *
   * @param x an array of the primal; if null there is nothing to check
   * @param xBar its adjoint buffer
   * @param name the name of {@code x}; the buffer's is the same with {@code Bar}
   * @throws IllegalArgumentException if {@code xBar} is null or of another length
   */
  public static void requireSameShape(float[] x, float[] xBar, String name) {
    if (x != null && (xBar == null || xBar.length != x.length)) {
      throw otherShape(x, xBar, name, "");
    }
  }

  /**
   * Checks that an adjoint buffer has the shape of its array, at every rank.
   *
   * @param x an array of the primal; where it has null there is nothing to check
   * @param xBar its adjoint buffer
   * @param name the name of {@code x}; the buffer's is the same with {@code Bar}
   * @throws IllegalArgumentException if an array in {@code xBar} is missing or of another length
   */
  public static void requireSameShape(Object[] x, Object[] xBar, String name) {
    if (!haveSameShape(x, xBar)) {
      throw otherShape(x, xBar, name, "");
    }
  }

  private static boolean haveSameShape(Object x, Object xBar) {
    if (x == null || !x.getClass().isArray()) {
      return true;
    } else if (!areAsLong(x, xBar)) {
      return false;
    }
    if (x instanceof Object[] rows) {
      Object[] rowsBar = (Object[]) xBar;
      for (int i = 0; i < rows.length; i++) {
        if (!haveSameShape(rows[i], rowsBar[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean areAsLong(Object x, Object xBar) {
    return xBar != null && Array.getLength(xBar) == Array.getLength(x);
  }

  /** Tells where the shapes differ. */
  private static IllegalArgumentException otherShape(
      Object x, Object xBar, String name, String index) {
    if (areAsLong(x, xBar)) {
      Object[] rows = (Object[]) x;
      Object[] rowsBar = (Object[]) xBar;
      int i = 0;
      while (haveSameShape(rows[i], rowsBar[i])) {
        i++;
      }
      return otherShape(rows[i], rowsBar[i], name, index + "[" + i + "]");
    }
    return new IllegalArgumentException(
        name
            + "Bar"
            + index
            + (xBar == null ? " is null" : " has length " + Array.getLength(xBar))
            + " but "
            + name
            + index
            + " has length "
            + Array.getLength(x));
  }

  private static Object[] newRows(Object[] like) {
    return (Object[]) Array.newInstance(like.getClass().getComponentType(), like.length);
  }

  private static void requireSameLength(int into, int from) {
    if (into != from) {
      throw new IllegalArgumentException(
          "cannot add length "
              + from
              + " to length "
              + into
              + ": a cotangent has another shape than its array, or a row of a parameter was"
              + " replaced by one of another length");
    }
  }

  private static IllegalArgumentException notNumbers(Object a) {
    return new IllegalArgumentException(
        "not an array of double or float: " + a.getClass().getTypeName());
  }
}
