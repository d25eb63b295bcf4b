package dev.backsweep.processor.transform;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.prepare.TripCounts;
import dev.backsweep.processor.ssa.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The number of iterations of loops, and of one iteration among them, as expressions. */
final class Iterations {
  private final Context context;

  Iterations(Context context) {
    this.context = context;
  }

  /** How many iterations nested loops make in all, or a little more. */
  Expr size(List<Node.Loop> chain) {
    List<Expr> factors = new ArrayList<>();
    for (Node.Loop l : chain) {
      factors.add(extent(Objects.requireNonNull(l.counter()), l));
    }
    return factors.size() == 1
        ? factors.get(0)
        : new Expr.Foreign(
            IntStream.range(0, factors.size())
                .mapToObj(i -> "$" + i)
                .collect(Collectors.joining(", ", "$T0.size(", ")")),
            List.of(Tapes.TAPE.javaName()),
            factors,
            Type.INT,
            true,
            Origin.NONE);
  }

  /** The number of iterations, or a little more; an overflow shows in a negative number. */
  private Expr extent(Node.Counter c, Node.Loop l) {
    Expr trips = trips(c);
    if (isShort(c, l) && (isLength(trips) || isNatural(trips))) {
      return trips;
    }
    boolean up = c.step() > 0;
    Expr low = up ? c.from() : c.to();
    Expr high = up ? c.to() : c.from();
    boolean inRange =
        isShort(c, l)
            && (context.headroom.below(high, l) && context.headroom.isModerate(low, l)
                || trips.equals(context.named(high)));
    if (inRange) {
      return larger(Expr.Const.of(0), trips);
    }
    Expr distance =
        Code.integer("-", larger(context.named(high), context.named(low)), context.named(low));
    return isShort(c, l)
        ? trips(c, distance)
        : Code.integer("+", divideUnsigned(distance, Math.abs(c.step())), Expr.Const.of(1));
  }

  private static boolean isNatural(Expr e) {
    return e instanceof Expr.Const c && c.value() instanceof Integer n && n >= 0;
  }

  /** Whether this is the length of an array, by whatever name. */
  private boolean isLength(Expr e) {
    return e instanceof Expr.Length
        || e instanceof Expr.Use u
            && context.places.isVariable(u.var())
            && context.places.definition(u.var()) instanceof Node.Let l
            && isLength(l.value());
  }

  /**
   * Whether the distance between the bounds is an int. Else there may still be few iterations, in
   * large steps, and the distance is right as an unsigned int.
   */
  private boolean isShort(Node.Counter c, Node.Loop l) {
    return c.isUnit()
        || context.headroom.isModerate(c.from(), l) && context.headroom.isModerate(c.to(), l);
  }

  /** The quotient of a distance that need not fit into a signed int. */
  static Expr divideUnsigned(Expr distance, int step) {
    return Expr.Apply.of(
        Op.method("java.lang.Integer", "divideUnsigned", List.of(Type.INT, Type.INT), Type.INT),
        distance,
        Expr.Const.of(step));
  }

  private static Expr larger(Expr a, Expr b) {
    return Expr.Apply.of(
        Op.method("java.lang.Math", "max", List.of(Type.INT, Type.INT), Type.INT), a, b);
  }

  /** The number of iterations, where it is positive. */
  private Expr trips(Node.Counter c) {
    boolean up = c.step() > 0;
    Expr low = context.named(up ? c.from() : c.to());
    Expr high = context.named(up ? c.to() : c.from());
    return trips(c, low.equals(Expr.Const.of(0)) ? high : Code.integer("-", high, low));
  }

  private static Expr trips(Node.Counter c, Expr distance) {
    int step = Math.abs(c.step());
    int extra = (c.relation().length() == 2 ? 1 : 0) + step - 1;
    Expr rounded = extra == 0 ? distance : Code.integer("+", distance, Expr.Const.of(extra));
    return step == 1 ? rounded : Code.integer("/", rounded, Expr.Const.of(step));
  }

  /** The number of an iteration of the innermost of some loops, counted from the outermost on. */
  Expr place(List<Node.Loop> chain) {
    Expr index = null;
    for (Node.Loop l : chain) {
      Node.Counter c = l.counter();
      if (c == null) {
        return Code.use(context.named(TripCounts.of(l).phi()));
      }
      Expr iteration = iteration(c, l);
      index =
          index == null
              ? iteration
              : Code.integer(
                  "+",
                  Code.integer("*", index, isShort(c, l) ? trips(c) : extent(c, l)),
                  iteration);
    }
    return Objects.requireNonNull(index);
  }

  private Expr iteration(Node.Counter c, Node.Loop l) {
    Expr i = Code.use(context.named(c.index()));
    Expr from = context.named(c.from());
    Expr distance =
        c.step() < 0
            ? Code.integer("-", from, i)
            : from.equals(Expr.Const.of(0)) ? i : Code.integer("-", i, from);
    if (!isShort(c, l)) {
      return divideUnsigned(distance, Math.abs(c.step()));
    }
    return c.isUnit() ? distance : Code.integer("/", distance, Expr.Const.of(Math.abs(c.step())));
  }
}
