package dev.backsweep.processor.analysis;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ssa.Ssa;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which array parameters of the methods of one source file may be the same array, or hold one array
 * twice, judged by all calls of the methods.
 */
final class Aliases {
  /** The arrays that lie {@code depth} levels inside a parameter. */
  record Level(int parameter, int depth) {}

  /** Two levels that may have an array in common. */
  record Pair(Level first, Level second) {}

  private final Map<String, Set<Pair>> pairs = new HashMap<>();
  private final Map<String, Set<Level>> sharing = new HashMap<>();

  /** The pairs of a function's parameters, by {@code Callee.key()}. */
  List<Pair> pairs(String function) {
    return List.copyOf(pairs.getOrDefault(function, Collections.emptySet()));
  }

  /** The levels of a function's parameters whose arrays may hold one array in two places. */
  List<Level> sharing(String function) {
    return List.copyOf(sharing.getOrDefault(function, Collections.emptySet()));
  }

  /** Takes down what the calls in a function pass; returns whether that was news. */
  boolean collect(Ssa ssa, Memory memory) {
    boolean[] changed = new boolean[1];
    Walk.nodes(
        ssa.body(),
        n -> {
          Expr.Call call = Activity.call(n);
          if (call != null && memory.effects().isKnown(call.callee())) {
            changed[0] |= collect(call, memory);
          }
        });
    return changed[0];
  }

  private boolean collect(Expr.Call call, Memory memory) {
    String function = call.callee().key();
    Map<Level, Memory.Cell> levels = new LinkedHashMap<>();
    for (int i = 0; i < call.children().size(); i++) {
      Expr argument = call.children().get(i);
      if (argument.type().isArray()) {
        List<Memory.Cell> cells = CallEffects.levels(memory, argument);
        for (int depth = 0; depth < cells.size(); depth++) {
          levels.put(new Level(i, depth), cells.get(depth));
        }
      }
    }
    boolean changed = false;
    List<Map.Entry<Level, Memory.Cell>> all = new ArrayList<>(levels.entrySet());
    for (Map.Entry<Level, Memory.Cell> a : all) {
      if (memory.mayShareRows(a.getValue())) {
        changed |= sharing.computeIfAbsent(function, k -> new LinkedHashSet<>()).add(a.getKey());
      }
      for (Map.Entry<Level, Memory.Cell> b : all) {
        if (a.getKey().parameter() < b.getKey().parameter()
            && memory.same(a.getValue(), b.getValue())) {
          changed |=
              pairs
                  .computeIfAbsent(function, k -> new LinkedHashSet<>())
                  .add(new Pair(a.getKey(), b.getKey()));
        }
      }
    }
    return changed;
  }
}
