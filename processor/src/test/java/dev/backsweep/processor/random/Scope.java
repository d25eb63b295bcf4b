package dev.backsweep.processor.random;

import java.util.ArrayList;
import java.util.List;

/** What the code at one place of a random program may use. */
final class Scope {
  /** A variable of a simple type. */
  record Variable(Kind kind, String name, boolean isAssignable) {}

  /** A variable with {@code low <= name < limit - high}. */
  record Index(String name, String limit, int low, int high, boolean isAssignable) {
    Index(String name, String limit, int low, int high) {
      this(name, limit, low, high, false);
    }
  }

  /** An array of {@code limit + extra} elements, or rows of {@code limit} elements. */
  record Arr(Kind kind, String name, String limit, int extra) {
    Node node() {
      return Node.variable(kind, name);
    }
  }

  /** A call that may be made. */
  record Helper(Kind result, String name, List<Kind> parameters) {}

  final List<Variable> variables = new ArrayList<>();
  final List<Index> indices = new ArrayList<>();
  final List<Arr> arrays = new ArrayList<>();
  final List<Helper> helpers = new ArrayList<>();

  /** Variables that code adds to and the method returns. */
  final List<String> sums = new ArrayList<>();

  /** {@code break}, {@code continue outer}, .. */
  final List<String> jumps = new ArrayList<>();

  /** Subscripts with {@code ++} or {@code --}, each good for one use in each round of a loop. */
  final List<Node> counters = new ArrayList<>();

  /** What the limits that are not numbers are called here. */
  private final String n;

  private final Kind result;
  final int loops;

  Scope(String n, Kind result) {
    this.n = n;
    this.result = result;
    this.loops = 0;
  }

  private Scope(Scope outer, boolean isLoop) {
    n = outer.n;
    result = outer.result;
    loops = outer.loops + (isLoop ? 1 : 0);
    variables.addAll(outer.variables);
    indices.addAll(outer.indices);
    arrays.addAll(outer.arrays);
    helpers.addAll(outer.helpers);
    sums.addAll(outer.sums);
    jumps.addAll(outer.jumps);
    if (isLoop) {
      jumps.removeIf(j -> !j.contains(" "));
    } else {
      counters.addAll(outer.counters);
    }
  }

  /** The scope of a block. */
  Scope block() {
    return new Scope(this, false);
  }

  /** The scope of a loop's body. */
  Scope loop() {
    return new Scope(this, true);
  }

  /** What the method returns. */
  Kind result() {
    return result;
  }

  /** The limit as an expression. */
  Node limit(String limit) {
    return switch (limit) {
      case "n" -> Form.same(Kind.INT, n, n.replace(".length", "")).with();
      case "nn" -> Form.same(Kind.INT, "$0 * $0").with(limit("n"));
      default -> Node.literal(Integer.parseInt(limit));
    };
  }
}
