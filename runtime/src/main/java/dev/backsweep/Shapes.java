package dev.backsweep;

import java.lang.reflect.Array;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What generated code does with whole arrays of numbers: adjoints of the same shape, copies, sums,
 * checks.
 *
 * <p>Every method works through all ranks, rows of unequal lengths included, and keeps null for
 * null: a method that never touches a missing row has a derivative too. Rows that are one array are
 * visited once for each place they stand in.
 */
@NullUnmarked // null in, null out
public final class Shapes {
  /** Up to this many arrays it is faster to compare all pairs than to hash. */
  private static final int FEW = 16;

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
    requireSameShape(x, xBar, name, "");
  }

  private static void requireSameShape(Object x, Object xBar, String name, String index) {
    if (x == null || !x.getClass().isArray()) {
      return;
    }
    if (xBar == null || Array.getLength(xBar) != Array.getLength(x)) {
      throw otherShape(x, xBar, name, index);
    }
    if (x instanceof Object[] rows) {
      Object[] rowsBar = (Object[]) xBar;
      for (int i = 0; i < rows.length; i++) {
        requireSameShape(rows[i], rowsBar[i], name, index + "[" + i + "]");
      }
    }
  }

  private static IllegalArgumentException otherShape(
      Object x, Object xBar, String name, String index) {
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

  /**
   * Returns an adjoint buffer that is none of {@code others}: {@code x} itself if it is none of
   * them, else zeros, to be joined later.
   *
   * @param x a buffer
   * @param others buffers that are passed together with it
   */
  public static double[] apart(double[] x, double[]... others) {
    for (double[] other : others) {
      if (x == other) {
        return zerosLike(x);
      }
    }
    return x;
  }

  /**
   * Adds to a buffer what has been added to the one that stood for it.
   *
   * @param x a buffer
   * @param own what {@code apart} returned for it
   */
  public static void join(double[] x, double[] own) {
    if (x != own) {
      add(x, own);
    }
  }

  /**
   * Returns an adjoint buffer that is none of {@code others}: {@code x} itself if it is none of
   * them, else zeros, to be joined later.
   *
   * @param x a buffer
   * @param others buffers that are passed together with it
   */
  public static float[] apart(float[] x, float[]... others) {
    for (float[] other : others) {
      if (x == other) {
        return zerosLike(x);
      }
    }
    return x;
  }

  /**
   * Adds to a buffer what has been added to the one that stood for it.
   *
   * @param x a buffer
   * @param own what {@code apart} returned for it
   */
  public static void join(float[] x, float[] own) {
    if (x != own) {
      add(x, own);
    }
  }

  /**
   * Checks that two arrays are not one and have no array in common, at any depth.
   *
   * @param a an array that the method writes
   * @param b another of its arrays
   * @param nameA the name of {@code a}
   * @param nameB the name of {@code b}
   * @throws IllegalArgumentException if an array belongs to both
   */
  public static void requireDistinct(Object a, Object b, String nameA, String nameB) {
    if (haveCommon(a, b)) {
      throw new IllegalArgumentException(
          nameA + " and " + nameB + " must be different arrays: the method writes " + nameA);
    }
  }

  /**
   * Checks that two arguments of a call are not one and have no array in common, at any depth.
   *
   * @param a an argument
   * @param b another one
   * @param nameA the name of {@code a}
   * @param nameB the name of {@code b}
   * @param method the name of the called method
   * @throws IllegalArgumentException if an array belongs to both
   */
  public static void requireDistinct(
      Object a, Object b, String nameA, String nameB, String method) {
    if (haveCommon(a, b)) {
      throw new IllegalArgumentException(
          nameA
              + " and "
              + nameB
              + " have an array in common when they are passed to "
              + method
              + ", which stands in another file: pass a copy of it");
    }
  }

  private static boolean haveCommon(Object a, Object b) {
    boolean nested = a instanceof Object[] || b instanceof Object[];
    return a != null && (a == b || nested && contains(b, arraysIn(a, new IdentityHashMap<>())));
  }

  private static IdentityHashMap<Object, Object> arraysIn(
      Object array, IdentityHashMap<Object, Object> into) {
    if (array != null) {
      into.put(array, array);
    }
    if (array instanceof Object[] rows) {
      for (Object row : rows) {
        arraysIn(row, into);
      }
    }
    return into;
  }

  private static boolean contains(Object array, IdentityHashMap<Object, Object> arrays) {
    if (array != null && arrays.containsKey(array)) {
      return true;
    }
    if (array instanceof Object[] rows) {
      for (Object row : rows) {
        if (contains(row, arrays)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Checks that no array stands in two places of {@code m}, at any depth.
   *
   * @param m an array of arrays that the method writes; if null there is nothing to check
   * @param name the name of {@code m}
   * @throws IllegalArgumentException if an array stands in two places
   */
  public static void requireDistinctRows(Object[] m, String name) {
    if (m == null) {
      return;
    }
    boolean distinct;
    if (m instanceof Object[][]) {
      distinct = addRows(m, newIdentitySet());
    } else {
      distinct = m.length <= FEW ? allPairsDiffer(m) : addRows(m, newIdentitySet());
    }
    if (!distinct) {
      throw sameRow(m, name);
    }
  }

  /**
   * The arrays that {@code m} holds, at every rank but the last: the innermost arrays themselves,
   * in new arrays around them.
   *
   * @param m an array of arrays; may be null
   * @return null for null
   */
  @SuppressWarnings("unchecked")
  public static <T> T[] rows(T[] m) {
    if (m == null) {
      return null;
    }
    Object[] rows = m.clone();
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] instanceof Object[] inner) {
        rows[i] = rows(inner);
      }
    }
    return (T[]) rows;
  }

  /**
   * Checks that a call has left every row where it was.
   *
   * @param rows what {@link #rows} returned before the call
   * @param m the argument
   * @param method the name of the called method
   * @throws IllegalArgumentException if the method moved or replaced a row
   */
  public static void requireSameRows(Object[] rows, Object[] m, String method) {
    for (int i = 0; rows != null && i < rows.length; i++) {
      if (rows[i] instanceof Object[] inner) {
        requireSameRows(inner, (Object[]) m[i], method);
      } else if (rows[i] != m[i]) {
        throw new IllegalArgumentException(
            method
                + " replaces rows of its argument: differentiate it in the file that calls it, or"
                + " let it copy the elements");
      }
    }
  }

  /**
   * Checks that an array that a call returned is not, and does not share, an array of an argument.
   *
   * @param result what the call returned
   * @param argument an argument
   * @param method the name of the called method
   * @throws IllegalArgumentException if the two have an array in common
   */
  public static void requireOwn(Object result, Object argument, String method) {
    if (result != null && contains(argument, arraysIn(result, new IdentityHashMap<>()))) {
      throw new IllegalArgumentException(
          method
              + " returns an array of its argument, which is written later: let it return a copy");
    }
  }

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

  private static boolean allPairsDiffer(Object[] rows) {
    for (int i = 1; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        if (rows[i] == rows[j] && rows[i] != null) {
          return false;
        }
      }
    }
    return true;
  }

  /** Adds the arrays in {@code m} to {@code seen}; returns false at the first that was there. */
  private static boolean addRows(Object[] m, Set<Object> seen) {
    for (Object row : m) {
      if (row != null && row.getClass().isArray()) {
        if (!seen.add(row)) {
          return false;
        }
        if (row instanceof Object[] rows && !addRows(rows, seen)) {
          return false;
        }
      }
    }
    return true;
  }

  private static IllegalArgumentException sameRow(Object[] m, String name) {
    IdentityHashMap<Object, String> places = new IdentityHashMap<>();
    String pair = findSameRow(m, name, places);
    return new IllegalArgumentException(
        pair + " must be different arrays: the method writes " + name);
  }

  private static @Nullable String findSameRow(
      Object[] m, String place, IdentityHashMap<Object, String> places) {
    for (int i = 0; i < m.length; i++) {
      Object row = m[i];
      if (row == null || !row.getClass().isArray()) {
        continue;
      }
      String here = place + "[" + i + "]";
      String before = places.putIfAbsent(row, here);
      if (before != null) {
        return before + " and " + here;
      }
      if (row instanceof Object[] rows) {
        String pair = findSameRow(rows, here, places);
        if (pair != null) {
          return pair;
        }
      }
    }
    return null;
  }

  private static Set<Object> newIdentitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static Object[] newRows(Object[] like) {
    return (Object[]) Array.newInstance(like.getClass().getComponentType(), like.length);
  }

  private static void requireSameLength(int into, int from) {
    if (into != from) {
      throw new IllegalArgumentException("cannot add length " + from + " to length " + into);
    }
  }

  private static IllegalArgumentException notNumbers(Object a) {
    return new IllegalArgumentException(
        "not an array of double or float: " + a.getClass().getTypeName());
  }
}
