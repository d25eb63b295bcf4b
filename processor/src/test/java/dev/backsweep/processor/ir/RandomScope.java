package dev.backsweep.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** The variables that a random program may use where it stands. */
final class RandomScope {
  private final List<Var> vars = new ArrayList<>();
  private final List<Var> counters = new ArrayList<>();

  void add(Var v) {
    vars.add(v);
  }

  /** Makes an int readable that only its loop assigns. */
  void addCounter(Var v) {
    vars.add(v);
    counters.add(v);
  }

  List<Var> of(Type type) {
    return vars.stream().filter(v -> v.type().equals(type)).toList();
  }

  List<Var> assignableInts() {
    return of(Type.INT).stream().filter(v -> !counters.contains(v)).toList();
  }

  int mark() {
    return vars.size();
  }

  /** Forgets what was declared since {@code mark}. */
  void reset(int mark) {
    vars.subList(mark, vars.size()).clear();
  }
}
