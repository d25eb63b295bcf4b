package dev.backsweep.processor.transform;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.prepare.TripCounts;
import dev.backsweep.processor.ssa.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Loops from the last iteration to the first. Where a bound may be the smallest or the largest int,
 * a loop without iterations must not become one that starts at the other end.
 */
final class Backwards {
  /** From here on a step may lead out of the range of ints even from a bound in its middle. */
  private static final int LONG_STEP = 1 << 30;

  private Backwards() {}

  /** The loop with the body of its reverse. */
  static Stmt loop(Node.Loop l, List<Stmt> body, Context context) {
    Node.Counter c = l.counter();
    Var i = context.named(c != null ? c.index() : TripCounts.of(l).phi());
    if (c == null) {
      Expr trips = Code.use(context.named(TripCounts.of(l).out()));
      return Code.loop(
          i, Code.integer("-", trips, Expr.Const.of(1)), ">=", Expr.Const.of(0), -1, body);
    }
    Expr from = context.named(c.from());
    Expr to = context.named(c.to());
    if (context.plan.upward().contains(l)) {
      return Code.loop(i, from, c.relation(), to, c.step(), body);
    }
    boolean up = c.step() > 0;
    boolean strict = c.relation().length() == 1;
    if (!c.isUnit() && !mayPass(c, l, context)) {
      return numbered(c, i, from, to, body, context);
    }
    Expr end = to;
    boolean guarded = false;
    if (!isSafe(c, c.to(), l, context)) {
      if (c.isUnit() && isSafe(c, c.from(), l, context)) {
        end = extreme(up ? "max" : "min", to, from);
      } else {
        guarded = true;
      }
    }
    Expr last = strict ? Code.integer(up ? "-" : "+", end, Expr.Const.of(1)) : end;
    if (!c.isUnit()) {
      last = reached(c, from, last, context.headroom.isModerate(c.from(), l));
    }
    Stmt loop = Code.loop(i, last, up ? ">=" : "<=", from, -c.step(), body);
    Expr any =
        from instanceof Expr.Const
            ? Code.compare(Node.Counter.mirrored(c.relation()), to, from)
            : Code.compare(c.relation(), from, to);
    return guarded ? new Stmt.If(any, List.of(loop), List.of(), Origin.NONE) : loop;
  }

  /**
   * Whether a loop that ends at the bound can be reversed by counting from it, even if it has no
   * iteration.
   */
  private static boolean isSafe(Node.Counter c, Expr bound, Node.Loop at, Context context) {
    boolean counted = c.isUnit() && c.relation().length() == 2;
    return counted
        || (c.step() > 0 ? context.headroom.below(bound, at) : context.headroom.above(bound, at));
  }

  /** Whether a step beyond the first index is an int. */
  private static boolean mayPass(Node.Counter c, Node.Loop l, Context context) {
    return context.headroom.isModerate(c.from(), l) && Math.abs(c.step()) < LONG_STEP;
  }

  /** A loop over the numbers of the iterations, in which no index wraps around. */
  private static Stmt numbered(
      Node.Counter c, Var i, Expr from, Expr to, List<Stmt> body, Context context) {
    boolean up = c.step() > 0;
    Expr distance = Code.integer("-", up ? to : from, up ? from : to);
    boolean strict = c.relation().length() == 1;
    Expr last = strict ? Code.integer("-", distance, Expr.Const.of(1)) : distance;
    Expr trips =
        Code.integer("+", Iterations.divideUnsigned(last, Math.abs(c.step())), Expr.Const.of(1));
    Expr any = Code.compare(c.relation(), from, to);
    Var iteration = context.vars.fresh("iteration", Type.INT);
    Expr way = Code.integer("*", Code.use(iteration), Expr.Const.of(Math.abs(c.step())));
    List<Stmt> numbered = new ArrayList<>();
    numbered.add(Code.declare(i, Code.integer(up ? "+" : "-", from, way)));
    numbered.addAll(body);
    Expr end = Code.integer("-", new Expr.Cond(any, trips, Expr.Const.of(0)), Expr.Const.of(1));
    return Code.loop(iteration, end, ">=", Expr.Const.of(0), -1, numbered);
  }

  private static Expr extreme(String name, Expr a, Expr b) {
    return Expr.Apply.of(
        Op.method("java.lang.Math", name, List.of(Type.INT, Type.INT), Type.INT), a, b);
  }

  /**
   * The last index that a loop reaches in steps of more than one.
   *
   * @param last the last one that it may reach
   * @param moderate whether the way there is an int
   */
  private static Expr reached(Node.Counter c, Expr from, Expr last, boolean moderate) {
    boolean up = c.step() > 0;
    int step = Math.abs(c.step());
    if (moderate) {
      Expr distance = Code.integer("-", up ? last : from, up ? from : last);
      List<Type> ints = List.of(Type.INT, Type.INT);
      Expr steps =
          Expr.Apply.of(
              Op.method("java.lang.Math", "floorDiv", ints, Type.INT),
              distance,
              Expr.Const.of(step));
      return Code.integer(up ? "+" : "-", from, Code.integer("*", steps, Expr.Const.of(step)));
    }
    Expr low = Expr.Apply.of(Op.cast(Type.INT, Type.LONG), up ? from : last);
    Expr high = Expr.Apply.of(Op.cast(Type.INT, Type.LONG), up ? last : from);
    Expr rest =
        Expr.Apply.of(
            Op.method("java.lang.Math", "floorMod", List.of(Type.LONG, Type.INT), Type.INT),
            Expr.Apply.of(Op.binary("-", Type.LONG), high, low),
            Expr.Const.of(step));
    return Code.integer(up ? "-" : "+", last, rest);
  }
}
