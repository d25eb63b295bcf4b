package dev.backsweep.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** Checks a property of random values, and of a failing one finds a simple one that fails too. */
public final class Property {
  private static final int SHRINKS = 20_000;

  private Property() {}

  /** Fails by throwing anything. */
  public interface Check {
    void on(Choices choices);
  }

  public static void holds(int runs, long seed, Check check) {
    for (int i = 0; i < runs; i++) {
      Choices choices = Choices.random(seed + i);
      if (fails(check, choices)) {
        check.on(Choices.replay(shrink(check, choices.made())));
        throw new AssertionError("fails with seed " + (seed + i) + ", but not when repeated");
      }
    }
  }

  private static boolean fails(Check check, Choices choices) {
    try {
      check.on(choices);
      return false;
    } catch (RuntimeException | Error e) {
      return true;
    }
  }

  private static List<Integer> shrink(Check check, List<Integer> choices) {
    List<Integer> best = choices;
    int tries = 0;
    boolean smaller = true;
    while (smaller && tries < SHRINKS) {
      smaller = false;
      for (List<Integer> candidate : candidates(best)) {
        tries++;
        Choices replay = Choices.replay(candidate);
        if (fails(check, replay)) {
          best = candidate;
          smaller = true;
          break;
        }
      }
    }
    return best;
  }

  /** Shorter lists, then lists with smaller numbers. */
  private static List<List<Integer>> candidates(List<Integer> choices) {
    List<List<Integer>> out = new ArrayList<>();
    int n = choices.size();
    for (int length = n / 2; length >= 1; length /= 2) {
      for (int from = 0; from + length <= n; from += Math.max(1, length / 2)) {
        List<Integer> shorter = new ArrayList<>(choices.subList(0, from));
        shorter.addAll(choices.subList(from + length, n));
        out.add(shorter);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int value = 0; value < choices.get(i); value += Math.max(1, choices.get(i) / 4)) {
        List<Integer> lower = new ArrayList<>(choices);
        lower.set(i, value);
        out.add(lower);
      }
    }
    return out;
  }
}
