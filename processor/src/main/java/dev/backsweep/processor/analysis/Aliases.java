package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the methods of one source file tell each other of the arrays that they pass: all calls of a
 * method what its parameters may be, and its body what becomes of its arguments.
 */
final class Aliases {
  /** Stands for the result in the place of a parameter's number. */
  static final int RESULT = -1;

  /** The arrays that lie {@code depth} levels inside a parameter. */
  record Level(int parameter, int depth) {}

  /** Two levels that may have an array in common. */
  record Pair(Level first, Level second) {}

  /**
   * What is known of the arrays of one function.
   *
   * @param same the levels that may have an array in common
   * @param sharing the levels whose arrays may hold one array in two places
   * @param outside the levels whose arrays code outside of the file may know
   */
  record Facts(Set<Pair> same, Set<Level> sharing, Set<Level> outside) {
    Facts() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    /**
     * The same facts and what follows: where arrays of one parameter lie in another one, or in the
     * result, may be two places for one array.
     */
    Facts withPlaces() {
      Set<Level> around = new LinkedHashSet<>(sharing);
      for (Pair p : same) {
        Stream.of(p.first(), p.second())
            .filter(l -> l.depth() > 0)
            .forEach(l -> around.add(new Level(l.parameter(), l.depth() - 1)));
      }
      return new Facts(same, around, outside);
    }

    private boolean add(Map<Level, Memory.Cell> levels, Memory memory) {
      boolean changed = false;
      List<Map.Entry<Level, Memory.Cell>> all = new ArrayList<>(levels.entrySet());
      for (Map.Entry<Level, Memory.Cell> a : all) {
        if (memory.mayShareRows(a.getValue())) {
          changed |= sharing.add(a.getKey());
        }
        if (memory.isOutside(a.getValue())) {
          changed |= outside.add(a.getKey());
        }
        for (Map.Entry<Level, Memory.Cell> b : all) {
          if (a.getKey().parameter() < b.getKey().parameter()
              && memory.same(a.getValue(), b.getValue())) {
            changed |= same.add(new Pair(a.getKey(), b.getKey()));
          }
        }
      }
      return changed;
    }
  }

  private final Map<String, Facts> passed = new HashMap<>();
  private final Map<String, Facts> done = new HashMap<>();

  /** What the calls of a function pass, by {@code Callee.key()}. */
  Facts passed(String function) {
    return passed.computeIfAbsent(function, k -> new Facts());
  }

  /** What the body of a function does, whatever is passed. */
  Facts done(String function) {
    return done.computeIfAbsent(function, k -> new Facts());
  }

  /** Takes down what the calls in a function pass; returns whether that was news. */
  boolean collectPassed(Ssa ssa, Memory memory) {
    boolean[] changed = new boolean[1];
    Walk.nodes(
        ssa.body(),
        n -> {
          Expr.Call call = Activity.call(n);
          if (call != null && memory.effects().isKnown(call.callee())) {
            Map<Level, Memory.Cell> levels = new LinkedHashMap<>();
            for (int i = 0; i < call.children().size(); i++) {
              addLevels(i, call.children().get(i), memory, levels);
            }
            changed[0] |= passed(call.callee().key()).add(levels, memory);
          }
        });
    return changed[0];
  }

  /**
   * Takes down what the body of a function does; returns whether that was news.
   *
   * @param memory as it is without what the callers pass
   */
  boolean collectDone(Ssa ssa, Memory memory) {
    Map<Level, Memory.Cell> levels = new LinkedHashMap<>();
    Expr result = ssa.result();
    if (result != null) {
      addLevels(RESULT, result, memory, levels);
    }
    for (int i = 0; i < ssa.params().size(); i++) {
      addLevels(i, new Expr.Use(ssa.params().get(i)), memory, levels);
    }
    return done(ssa.function().callee().key()).add(levels, memory);
  }

  private static void addLevels(
      int parameter, Expr e, Memory memory, Map<Level, Memory.Cell> levels) {
    if (e.type().isArray()) {
      List<Memory.Cell> cells = CallEffects.levels(memory, e);
      for (int depth = 0; depth < cells.size(); depth++) {
        levels.put(new Level(parameter, depth), cells.get(depth));
      }
    }
  }
}
