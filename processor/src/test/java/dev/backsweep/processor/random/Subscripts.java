package dev.backsweep.processor.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random integers, and subscripts that are in bounds unless meant not to be. */
final class Subscripts {
  private final Random random;
  private final Reals reals;

  Subscripts(Random random, Reals reals) {
    this.random = random;
    this.reals = reals;
  }

  /** Any small integer, not negative. */
  Node integer(Scope scope, int depth) {
    int choice = random.nextInt(depth <= 0 ? 6 : 10);
    if (choice < 4 && !scope.indices.isEmpty()) {
      return Node.variable(Kind.INT, reals.pick(scope.indices).name());
    }
    switch (choice) {
      case 0, 1, 6:
        return Node.literal(random.nextInt(4));
      case 2, 3, 4, 5:
        for (Scope.Variable v : scope.variables) {
          if (v.kind() == Kind.INT && random.nextBoolean()) {
            return Node.variable(Kind.INT, v.name());
          }
        }
        return scope.limit("n");
      case 7:
        return Form.same(Kind.INT, "($0 + $1)").with(integer(scope, 0), integer(scope, 0));
      case 8:
        return Form.same(Kind.INT, "Math.min($0, $1)").with(integer(scope, 0), integer(scope, 0));
      default:
        return Form.same(Kind.INT, "($0 ? $1 : $2)")
            .with(reals.condition(scope, 0), integer(scope, 0), integer(scope, 0));
    }
  }

  /** Where to read or write: one subscript, or two for a matrix. */
  Node[] of(Scope scope, Scope.Arr array) {
    if (array.kind() == Kind.MATRIX) {
      return new Node[] {within(scope, "n", 0), within(scope, "n", 0)};
    }
    return new Node[] {within(scope, array.limit(), array.extra())};
  }

  /** A subscript of {@code limit + extra} elements. */
  Node within(Scope scope, String limit, int extra) {
    if (random.nextInt(150) == 0) {
      return integer(scope, 1);
    }
    if (!scope.counters.isEmpty() && !limit.equals("4") && random.nextInt(4) == 0) {
      return scope.counters.remove(0);
    }
    if (limit.equals("nn")) {
      return Form.same(Kind.INT, "($0) * $1 + $2")
          .with(within(scope, "n", 0), scope.limit("n"), within(scope, "n", 0));
    }
    List<Scope.Index> indices = new ArrayList<>();
    scope.indices.stream().filter(i -> i.limit().equals(limit)).forEach(indices::add);
    if (indices.isEmpty() || random.nextInt(12) == 0) {
      return constant(scope, limit);
    }
    Scope.Index index = reals.pick(indices);
    Node i = Node.variable(Kind.INT, index.name());
    switch (random.nextInt(13)) {
      case 0, 1:
        return reversed(scope, limit, index, i);
      case 2:
        return random.nextInt(2) == 0 ? i : indirect(scope, limit, index, i);
      case 3:
        return Form.same(Kind.INT, random.nextBoolean() ? "$0 / 2" : "$0 % 2").with(i);
      default:
        return shifted(i, -index.low(), index.high() + extra);
    }
  }

  private Node shifted(Node i, int least, int most) {
    int by = Math.max(least, -2) + random.nextInt(Math.min(most, 2) - Math.max(least, -2) + 1);
    if (by == 0 || random.nextInt(3) == 0) {
      return i;
    }
    return Form.same(Kind.INT, by > 0 ? "$0 + " + by : "$0 - " + -by).with(i);
  }

  private Node reversed(Scope scope, String limit, Scope.Index index, Node i) {
    int by = index.high() > 0 ? random.nextInt(2) : 0;
    return Form.same(Kind.INT, "$0 - " + (1 + by) + " - $1").with(scope.limit(limit), i);
  }

  /** Through an array of integers, or around the end. */
  private Node indirect(Scope scope, String limit, Scope.Index index, Node i) {
    for (Scope.Arr array : scope.arrays) {
      if (array.kind() == Kind.INTS && limit.equals("n") && random.nextBoolean()) {
        return Form.same(Kind.INT, "$0[$1]").with(array.node(), i);
      }
    }
    return Form.same(Kind.INT, random.nextBoolean() ? "($0 + 1) % $1" : "(2 * $0) % $1")
        .with(i, scope.limit(limit));
  }

  private Node constant(Scope scope, String limit) {
    return random.nextInt(3) == 0
        ? Form.same(Kind.INT, "$0 - 1").with(scope.limit(limit))
        : Node.literal(random.nextInt(3));
  }
}
