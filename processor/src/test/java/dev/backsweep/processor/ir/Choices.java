package dev.backsweep.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The decisions that make a random value, as a list of numbers: the same list gives the same value,
 * and a shorter or smaller list a simpler one, so that shrinking the list shrinks whatever is made
 * from it.
 */
public final class Choices {
  private static final int LIMIT = 600;

  private final List<Integer> replay;
  private final Random random;
  private final boolean random0;
  private final List<Integer> made = new ArrayList<>();

  private Choices(List<Integer> replay, long seed, boolean isRandom) {
    this.replay = replay;
    this.random = new Random(seed);
    this.random0 = isRandom;
  }

  public static Choices random(long seed) {
    return new Choices(List.of(), seed, true);
  }

  static Choices replay(List<Integer> choices) {
    return new Choices(choices, 0, false);
  }

  /** A number from 0, the simplest, to {@code bound - 1}; 0 for ever after too many. */
  public int next(int bound) {
    int i = made.size();
    int choice = 0;
    if (random0 && i < LIMIT) {
      choice = random.nextInt(bound);
    } else if (i < replay.size()) {
      choice = replay.get(i) % bound;
    }
    made.add(choice);
    return choice;
  }

  /** True once in {@code n} times. */
  public boolean oneIn(int n) {
    return next(n) == n - 1;
  }

  public <T> T of(List<T> options) {
    return options.get(next(options.size()));
  }

  List<Integer> made() {
    return List.copyOf(made);
  }
}
