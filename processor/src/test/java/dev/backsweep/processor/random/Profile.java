package dev.backsweep.processor.random;

/**
 * What random programs are mostly made of.
 *
 * <p>The weights are those of statements, in the order of {@link Statements}.
 */
enum Profile {
  /** Everything but calls of helpers. */
  MIXED(60, 12, 3, 0, false, 5, 4, 9, 3, 1, 4, 7, 2, 2, 1, 1),
  /** Loops over arrays: what dependence analysis must get right. */
  ARRAYS(120, 8, 1, 5, false, 1, 1, 12, 2, 1, 1, 9, 1, 1, 0, 1),
  /** Loops that add up what the method returns, with work arrays in them or around them. */
  SUMS(100, 9, 1, 4, false, 3, 1, 7, 3, 0, 1, 8, 0, 1, 8, 2),
  /** With helpers that read, write and return arrays, or call themselves. */
  CALLS(60, 10, 2, 2, true, 4, 3, 7, 6, 1, 3, 5, 2, 1, 1, 1);

  private final int programs;
  private final int size;
  private final int depth;
  private final int elements;
  private final boolean hasCalls;
  private final int[] weights;

  Profile(int programs, int size, int depth, int elements, boolean hasCalls, int... weights) {
    this.programs = programs;
    this.size = size;
    this.depth = depth;
    this.elements = elements;
    this.hasCalls = hasCalls;
    this.weights = weights;
  }

  /** How many to try in a run of all tests. */
  int programs() {
    return programs;
  }

  /** Roughly the number of statements. */
  int size() {
    return size;
  }

  /** How deep expressions are nested. */
  int depth() {
    return depth;
  }

  /** How many of ten expressions are elements of arrays right away. */
  int elements() {
    return elements;
  }

  boolean hasCalls() {
    return hasCalls;
  }

  /** The kind of statement that a random number below {@link #total} stands for. */
  int kind(int number) {
    int kind = 0;
    for (int rest = number; rest >= weights[kind]; kind++) {
      rest -= weights[kind];
    }
    return kind;
  }

  int total() {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    return total;
  }
}
