package dev.backsweep;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Which arrays are one. Generated code that writes arrays is right only if certain of them are
 * different; it asks here.
 */
@NullUnmarked // what is null is no array, and different from all
public final class Distinct {
  /** Up to this many arrays it is faster to compare all pairs than to hash. */
  private static final int FEW = 16;

  private Distinct() {}

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
        return Shapes.zerosLike(x);
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
      Shapes.add(x, own);
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
        return Shapes.zerosLike(x);
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
      Shapes.add(x, own);
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
      throw common(nameA, nameB);
    }
  }

  /**
   * Checks that two arrays are not one.
   *
   * @param a an array that the method writes
   * @param b another of its arrays
   * @param nameA the name of {@code a}
   * @param nameB the name of {@code b}
   * @throws IllegalArgumentException if they are
   */
  public static void requireDistinct(double[] a, double[] b, String nameA, String nameB) {
    if (a == b && a != null) {
      throw common(nameA, nameB);
    }
  }

  /**
   * Checks that two arrays are not one.
   *
   * @param a an array that the method writes
   * @param b another of its arrays
   * @param nameA the name of {@code a}
   * @param nameB the name of {@code b}
   * @throws IllegalArgumentException if they are
   */
  public static void requireDistinct(float[] a, float[] b, String nameA, String nameB) {
    if (a == b && a != null) {
      throw common(nameA, nameB);
    }
  }

  private static IllegalArgumentException common(String nameA, String nameB) {
    return new IllegalArgumentException(
        nameA + " and " + nameB + " must be different arrays: the method writes " + nameA);
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
   * Requires that no array stands in two places of what a method has returned: its derivative has a
   * cotangent for each place.
   *
   * @param result an array of arrays, at any depth, or null
   * @param method the name of the method
   * @throws IllegalArgumentException if one does
   */
  public static void requireNoTwins(Object[] result, String method) {
    if (result != null && !addRows(result, newIdentitySet())) {
      throw new IllegalArgumentException(
          method + " returns one array in two places, of which only one would get a derivative");
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
}
