package dev.backsweep;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing last-in-first-out record of what a reverse sweep cannot recompute, one stack for each
 * kind of value.
 *
 * <p>Generated code uses it for recursion and for loops whose trip count is not known on entry; a
 * counted loop has arrays of its own, which are three to four times faster. Values of one kind come
 * back in the reverse order of their pushes; the order between kinds is not kept. {@code int},
 * {@code short}, {@code char}, {@code byte}, {@code boolean} and {@code float} share a stack, bit
 * for bit.
 *
 * <p>An unused stack takes no memory. Not thread-safe: a tape belongs to one call of one generated
 * method.
 */
public final class Tape {
  private static final int FIRST_CAPACITY = 32;

  /** What the JDK's own collections take for the longest array that every VM can allocate. */
  private static final int LARGEST_CAPACITY = Integer.MAX_VALUE - 8;

  private static final double[] NO_DOUBLES = {};
  private static final long[] NO_LONGS = {};
  private static final int[] NO_INTS = {};
  private static final @Nullable Object[] NO_REFERENCES = {};

  private double[] doubles = NO_DOUBLES;
  private long[] longs = NO_LONGS;
  private int[] ints = NO_INTS;
  private @Nullable Object[] references = NO_REFERENCES;

  private int doubleCount;
  private int longCount;
  private int intCount;
  private int referenceCount;

  /**
   * Returns the number of elements that an array needs which records one for each iteration of
   * nested loops.
   *
   * @param iterations of each loop; none if negative
   * @throws OutOfMemoryError if no array can be as long
   */
  public static int size(int... iterations) {
    long size = 1;
    for (int n : iterations) {
      size = Math.min(size * Math.max(n, 0), Integer.MAX_VALUE);
    }
    if (size > LARGEST_CAPACITY) {
      throw new OutOfMemoryError(
          "the iterations of loops that have to be recorded are more than an array can hold");
    }
    return (int) size;
  }

  /** An empty tape. */
  public Tape() {}

  /**
   * Records a double.
   *
   * @param x any value; NaN keeps its bits
   * @throws OutOfMemoryError if the stack cannot grow
   */
  public void push(double x) {
    int n = doubleCount;
    double[] stack = doubles;
    if (n == stack.length) {
      stack = growDoubles();
    }
    stack[n] = x;
    doubleCount = n + 1;
  }

  /**
   * Takes back the last double.
   *
   * @throws ArrayIndexOutOfBoundsException if there is none
   */
  public double popDouble() {
    int n = doubleCount - 1;
    double x = doubles[n];
    doubleCount = n;
    return x;
  }

  /**
   * Records a long.
   *
   * @param x any value
   * @throws OutOfMemoryError if the stack cannot grow
   */
  public void push(long x) {
    int n = longCount;
    long[] stack = longs;
    if (n == stack.length) {
      stack = growLongs();
    }
    stack[n] = x;
    longCount = n + 1;
  }

  /**
   * Takes back the last long.
   *
   * @throws ArrayIndexOutOfBoundsException if there is none
   */
  public long popLong() {
    int n = longCount - 1;
    long x = longs[n];
    longCount = n;
    return x;
  }

  /**
   * Records an int, or a short, char or byte widened to one.
   *
   * @param x any value
   * @throws OutOfMemoryError if the stack cannot grow
   */
  public void push(int x) {
    int n = intCount;
    int[] stack = ints;
    if (n == stack.length) {
      stack = growInts();
    }
    stack[n] = x;
    intCount = n + 1;
  }

  /**
   * Takes back the last int.
   *
   * @throws ArrayIndexOutOfBoundsException if there is none
   */
  public int popInt() {
    int n = intCount - 1;
    int x = ints[n];
    intCount = n;
    return x;
  }

  /**
   * Records a float.
   *
   * @param x any value; NaN keeps its bits
   * @throws OutOfMemoryError if the stack cannot grow
   */
  public void push(float x) {
    push(Float.floatToRawIntBits(x));
  }

  /**
   * Takes back the last float.
   *
   * @throws ArrayIndexOutOfBoundsException if there is none
   */
  public float popFloat() {
    return Float.intBitsToFloat(popInt());
  }

  /**
   * Records a boolean, such as the branch that was taken.
   *
   * @param x either value
   * @throws OutOfMemoryError if the stack cannot grow
   */
  public void push(boolean x) {
    push(x ? 1 : 0);
  }

  /**
   * Takes back the last boolean.
   *
   * @throws ArrayIndexOutOfBoundsException if there is none
   */
  public boolean popBoolean() {
    return popInt() != 0;
  }

  /**
   * Records a reference; what it refers to is not copied.
   *
   * @param x any object or null
   * @throws OutOfMemoryError if the stack cannot grow
   */
  public void push(@Nullable Object x) {
    int n = referenceCount;
    @Nullable Object[] stack = references;
    if (n == stack.length) {
      stack = growReferences();
    }
    stack[n] = x;
    referenceCount = n + 1;
  }

  /**
   * Takes back the last reference and forgets it, so that the tape keeps nothing alive.
   *
   * @throws ArrayIndexOutOfBoundsException if there is none
   */
  public @Nullable Object pop() {
    int n = referenceCount - 1;
    Object x = references[n];
    references[n] = null;
    referenceCount = n;
    return x;
  }

  /** Returns true if all that was pushed has been popped, as it has when a reverse sweep ends. */
  public boolean isEmpty() {
    return doubleCount == 0 && longCount == 0 && intCount == 0 && referenceCount == 0;
  }

  // The growing is kept apart so that push stays small enough to be inlined everywhere.

  private double[] growDoubles() {
    doubles = Arrays.copyOf(doubles, grown(doubles.length));
    return doubles;
  }

  private long[] growLongs() {
    longs = Arrays.copyOf(longs, grown(longs.length));
    return longs;
  }

  private int[] growInts() {
    ints = Arrays.copyOf(ints, grown(ints.length));
    return ints;
  }

  private @Nullable Object[] growReferences() {
    references = Arrays.copyOf(references, grown(references.length));
    return references;
  }

  private static int grown(int capacity) {
    if (capacity == LARGEST_CAPACITY) {
      throw new OutOfMemoryError("a tape holds at most " + LARGEST_CAPACITY + " values of a kind");
    }
    return (int) Math.min(Math.max(FIRST_CAPACITY, 2L * capacity), LARGEST_CAPACITY);
  }
}
