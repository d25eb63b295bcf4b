package dev.backsweep.processor.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A system of linear inequalities over integers, {@code sum >= 0} each, and the question whether it
 * can hold.
 *
 * @see "Fourier-Motzkin elimination: Schrijver, Theory of Linear and Integer Programming, section
 *     12.2"
 */
public final class Inequalities {
  private static final int LIMIT = 400;

  /** How many inequations are looked at; each one doubles the work. */
  private static final int MOST_INEQUATIONS = 3;

  private final List<Map<List<String>, Long>> rows = new ArrayList<>();
  private final List<Affine> notZero = new ArrayList<>();

  /** Adds {@code a >= b + gap}. */
  public void atLeast(Affine a, Affine b, long gap) {
    rows.add(new LinkedHashMap<>(a.plus(b, -1).plus(Affine.constant(gap), -1).terms()));
  }

  public void equal(Affine a, Affine b) {
    atLeast(a, b, 0);
    atLeast(b, a, 0);
  }

  /** Adds {@code a != b}. */
  public void differ(Affine a, Affine b) {
    if (notZero.size() < MOST_INEQUATIONS) {
      notZero.add(a.plus(b, -1));
    }
  }

  /**
   * False only if no integers satisfy the system. Products of symbols count as symbols of their
   * own.
   */
  public boolean mayHold() {
    return mayHold(0);
  }

  /** Whether the system may hold, with the inequations from {@code next} on. */
  private boolean mayHold(int next) {
    if (next == notZero.size()) {
      return isFeasible();
    }
    Affine zero = Affine.constant(0);
    Affine difference = notZero.get(next);
    atLeast(difference, zero, 1);
    boolean above = mayHold(next + 1);
    rows.remove(rows.size() - 1);
    atLeast(zero, difference, 1);
    boolean below = mayHold(next + 1);
    rows.remove(rows.size() - 1);
    return above || below;
  }

  private boolean isFeasible() {
    List<Map<List<String>, Long>> system = new ArrayList<>();
    for (Map<List<String>, Long> row : rows) {
      if (!tighten(row, system)) {
        return false;
      }
    }
    while (true) {
      List<String> pivot = choose(system);
      if (pivot == null) {
        return true;
      }
      List<Map<List<String>, Long>> next = new ArrayList<>();
      List<Map<List<String>, Long>> lower = new ArrayList<>();
      List<Map<List<String>, Long>> upper = new ArrayList<>();
      for (Map<List<String>, Long> row : system) {
        long c = row.getOrDefault(pivot, 0L);
        (c > 0 ? lower : c < 0 ? upper : next).add(row);
      }
      for (Map<List<String>, Long> lo : lower) {
        for (Map<List<String>, Long> up : upper) {
          if (!tighten(combine(lo, up, pivot), next)) {
            return false;
          }
        }
      }
      if (next.size() > LIMIT) {
        return true;
      }
      system = next;
    }
  }

  private static Map<List<String>, Long> combine(
      Map<List<String>, Long> lower, Map<List<String>, Long> upper, List<String> pivot) {
    long a = lower.getOrDefault(pivot, 0L);
    long b = -upper.getOrDefault(pivot, 0L);
    Map<List<String>, Long> sum = new LinkedHashMap<>();
    lower.forEach((k, v) -> sum.merge(k, Math.multiplyExact(v, b), Math::addExact));
    upper.forEach((k, v) -> sum.merge(k, Math.multiplyExact(v, a), Math::addExact));
    sum.values().removeIf(v -> v == 0);
    return sum;
  }

  /**
   * Divides a row by its common factor, rounding the constant down; adds it if it says something;
   * false if it cannot hold.
   */
  private static boolean tighten(Map<List<String>, Long> row, List<Map<List<String>, Long>> into) {
    long gcd = 0;
    for (Map.Entry<List<String>, Long> e : row.entrySet()) {
      if (!e.getKey().isEmpty()) {
        gcd = gcd(gcd, Math.abs(e.getValue()));
      }
    }
    if (gcd == 0) {
      return row.getOrDefault(List.of(), 0L) >= 0;
    }
    Map<List<String>, Long> reduced = new LinkedHashMap<>();
    for (Map.Entry<List<String>, Long> e : row.entrySet()) {
      reduced.put(e.getKey(), Math.floorDiv(e.getValue(), gcd));
    }
    if (!into.contains(reduced)) {
      into.add(reduced);
    }
    return true;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** The symbol whose elimination makes the fewest rows, null if there is none left. */
  private static @org.jspecify.annotations.Nullable List<String> choose(
      List<Map<List<String>, Long>> system) {
    Set<List<String>> symbols = new LinkedHashSet<>();
    system.forEach(r -> symbols.addAll(r.keySet()));
    symbols.remove(List.<String>of());
    List<String> best = null;
    long least = Long.MAX_VALUE;
    for (List<String> s : symbols) {
      long lower = system.stream().filter(r -> r.getOrDefault(s, 0L) > 0).count();
      long upper = system.stream().filter(r -> r.getOrDefault(s, 0L) < 0).count();
      if (lower * upper - lower - upper < least) {
        least = lower * upper - lower - upper;
        best = s;
      }
    }
    return best;
  }
}
