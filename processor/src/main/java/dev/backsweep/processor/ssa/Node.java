package dev.backsweep.processor.ssa;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a {@link Block}. */
public sealed interface Node {
  Origin origin();

  /** Exhaustive case analysis. */
  <R> R match(Cases<R> cases);

  /** One case a node. */
  interface Cases<R> {
    R let(Let n);

    R put(Put n);

    R effect(Effect n);

    R fail(Fail n);

    R branch(Branch n);

    R loop(Loop n);
  }

  /**
   * Defines {@code var}; the value may be a call, an allocation or an impure foreign expression.
   */
  record Let(Var var, Expr value, Origin origin) implements Node {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.let(this);
    }
  }

  /**
   * {@code array[index] = value}, or {@code array[index] = old + value} where {@code old} is the
   * element itself.
   *
   * @param old the element as it was read before the value was computed, null if nothing is added
   *     to it
   */
  record Put(Expr array, Expr index, Expr value, @Nullable Expr old, Origin origin)
      implements Node {
    /** Whether the value is added to the element. */
    public boolean adds() {
      return old != null;
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.put(this);
    }
  }

  /** An expression evaluated for its effect alone. */
  record Effect(Expr expr, Origin origin) implements Node {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.effect(this);
    }
  }

  /** Throws. */
  record Fail(Expr exception, Origin origin) implements Node {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.fail(this);
    }
  }

  /** A two-way branch; where an arm fails the other one is empty and goes on behind. */
  record Branch(Expr condition, Block then, Block orElse, List<Merge> merges, Origin origin)
      implements Node {
    public Branch {
      merges = List.copyOf(merges);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.branch(this);
    }
  }

  /** {@code out} is {@code then} or {@code orElse}, whichever arm ran. */
  record Merge(Var out, Expr then, Expr orElse) {}

  /**
   * A loop that tests {@code condition} before each iteration.
   *
   * @param counter how it counts, or null if the number of iterations is not known on entry; the
   *     condition is then in terms of the carried variables, else implied by the counter
   */
  record Loop(
      @Nullable Counter counter, Expr condition, List<Carried> carried, Block body, Origin origin)
      implements Node {
    public Loop {
      carried = List.copyOf(carried);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.loop(this);
    }
  }

  /**
   * A value that goes from iteration to iteration.
   *
   * @param phi its value at the start of an iteration, in the condition and in the body
   * @param next its value at the end of one
   * @param out its value behind the loop
   */
  record Carried(Var phi, Expr init, Expr next, Var out) {}

  /**
   * {@code for (index = from; index relation to; index += step)} with bounds that do not change and
   * an index that the body does not assign.
   *
   * @param relation one of {@code <, <=, >, >=}
   * @param out the index behind the loop
   */
  record Counter(Var index, Expr from, Expr to, String relation, int step, Var out) {
    public boolean isUnit() {
      return step == 1 || step == -1;
    }

    /** The relation that holds with the two sides exchanged. */
    public static String mirrored(String relation) {
      return relation.startsWith("<") ? relation.replace('<', '>') : relation.replace('>', '<');
    }
  }
}
