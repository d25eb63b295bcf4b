package dev.backsweep.processor.simplify;

import static dev.backsweep.processor.emit.Code.c;
import static dev.backsweep.processor.emit.Code.cast;
import static dev.backsweep.processor.emit.Code.math;
import static dev.backsweep.processor.emit.Code.neg;
import static dev.backsweep.processor.emit.Code.not;
import static dev.backsweep.processor.emit.Code.op;
import static dev.backsweep.processor.emit.Code.use;
import static dev.backsweep.processor.emit.Code.var;

import dev.backsweep.processor.emit.Code;
import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random method bodies over {@code (double a, double b, int n, double[] x, double[] y, double[]
 * yBar)}, with the temporaries, copies, dead code and comments that sweeps produce. Forward code
 * may throw, reverse code does not.
 */
public final class RandomBodies {
  /** A class that the bodies call. */
  public static final String HELPER =
      """
      package p;
      class Model {
        static double poke(double[] x, double v) {
          if (v > 1e3) {
            throw new IllegalStateException("too large");
          }
          double old = x[1];
          x[1] = v;
          return old;
        }
      }
      """;

  private static final List<String> NAMES = List.of("s", "t", "product", "sum", "yBar", "tBar");

  private final Random random;
  private final Var a = var("a", Type.DOUBLE);
  private final Var b = var("b", Type.DOUBLE);
  private final Var n = var("n", Type.INT);
  private final Var x = var("x", Code.DOUBLES);
  private final Var y = var("y", Code.DOUBLES);
  private final Var yBar = var("yBar", Code.DOUBLES);
  private final List<Var> params = List.of(a, b, n, x, y, yBar);
  final Method method =
      new Method(params, List.of(yBar), true, new java.util.HashSet<>(List.of("s", "t")));

  /** Variables in scope, and among them those that may be assigned. */
  private final List<Var> scope = new ArrayList<>(params);

  private final List<Var> assignable = new ArrayList<>();
  private boolean forward = true;

  public RandomBodies(long seed) {
    random = new Random(seed);
  }

  public List<Var> params() {
    return params;
  }

  public List<Stmt> body() {
    List<Stmt> body = new ArrayList<>();
    statements(body, 2 + random.nextInt(8), 2);
    forward = false;
    statements(body, random.nextInt(12), 2);
    body.add(new Stmt.Return(real(3), origin()));
    return body;
  }

  private Origin origin() {
    return forward ? Code.LINE : Origin.NONE;
  }

  /** A variable in scope, often the last one, so that temporaries are read. */
  private Expr recent(Type type) {
    List<Var> all = visible(type);
    return use(random.nextBoolean() ? all.get(all.size() - 1) : any(all));
  }

  private <T> T any(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /** The expression, or an element of an array. */
  private Expr either(Expr e) {
    return random.nextBoolean() ? e : Expr.Element.of(recent(Code.DOUBLES), c(1));
  }

  private List<Var> visible(Type type) {
    return scope.stream().filter(v -> v.type().equals(type)).toList();
  }

  private void statements(List<Stmt> out, int count, int depth) {
    for (int i = 0; i < count; i++) {
      statement(out, depth);
    }
  }

  private List<Stmt> block(int depth) {
    int visible = scope.size();
    int changeable = assignable.size();
    List<Stmt> out = new ArrayList<>();
    statements(out, random.nextInt(5), depth);
    scope.subList(visible, scope.size()).clear();
    assignable.subList(changeable, assignable.size()).clear();
    return out;
  }

  private void statement(List<Stmt> out, int depth) {
    switch (random.nextInt(depth > 0 ? 12 : 9)) {
      case 0, 1, 2 -> declare(var(any(NAMES), Type.DOUBLE), real(2), out);
      case 3 -> {
        Var from = any(visible(any(List.of(Type.DOUBLE, Code.DOUBLES))));
        declare(var(any(NAMES), from.type()), use(from), out);
      }
      case 4, 5 -> {
        List<Var> reals = assignable.stream().filter(v -> v.type() == Type.DOUBLE).toList();
        if (!reals.isEmpty()) {
          Var v = any(reals);
          Expr value =
              random.nextBoolean() ? op(use(v), any(List.of("+", "*", "-")), real(2)) : real(2);
          out.add(new Stmt.Assign(v, random.nextInt(4) == 0 ? use(any(reals)) : value, origin()));
        }
      }
      case 6 -> {
        Expr array = recent(Code.DOUBLES);
        Expr index = index();
        Expr value = real(2);
        Expr sum = op(Expr.Element.of(array, index), "+", value);
        out.add(new Stmt.Store(array, index, random.nextBoolean() ? sum : value, origin()));
      }
      case 7 -> special(out);
      case 8 -> out.add(new Stmt.Comment("line " + random.nextInt(3), Origin.NONE));
      case 9, 10 -> {
        Var merged = var(any(NAMES), Type.DOUBLE);
        out.add(new Stmt.Declare(merged, null, origin()));
        List<Stmt> then = new ArrayList<>(block(depth - 1));
        then.add(new Stmt.Assign(merged, real(1), origin()));
        List<Stmt> orElse = new ArrayList<>(random.nextBoolean() ? block(depth - 1) : List.of());
        orElse.add(new Stmt.Assign(merged, real(1), origin()));
        out.add(new Stmt.If(test(2), then, orElse, origin()));
        scope.add(merged);
        assignable.add(merged);
        if (random.nextBoolean()) {
          out.add(new Stmt.If(test(1), block(depth - 1), block(depth - 1), origin()));
        }
      }
      default -> loop(out, depth);
    }
  }

  private void special(List<Stmt> out) {
    switch (random.nextInt(6)) {
      case 0 -> {
        Expr size = cast(Type.INT, c(4));
        declare(var("array", Code.DOUBLES), new Expr.NewArray(Code.DOUBLES, List.of(c(4))), out);
        declare(var("k", Type.INT), op(use(n), "+", size), out);
      }
      case 1 -> declare(var("copy", Code.DOUBLES), new Expr.CloneArray(recent(Code.DOUBLES)), out);
      case 3 -> {
        Expr zeroOnce = op(use(n), "-", c(random.nextInt(4)));
        Expr quotient = forward ? op(c(6), "/", zeroOnce) : zeroOnce;
        declare(var("quotient", Type.DOUBLE), cast(Type.DOUBLE, quotient), out);
      }
      case 2 -> {
        Var either = var("either", Code.DOUBLES);
        out.add(new Stmt.Declare(either, null, origin()));
        List<Stmt> then = List.of(new Stmt.Assign(either, recent(Code.DOUBLES), origin()));
        List<Stmt> orElse = List.of(new Stmt.Assign(either, recent(Code.DOUBLES), origin()));
        out.add(new Stmt.If(test(1), then, orElse, origin()));
        scope.add(either);
      }
      default -> {
        if (forward) {
          Callee poke =
              new Callee(
                  Callee.Kind.OPAQUE,
                  "p.Model",
                  "p.Model",
                  "poke",
                  List.of(Code.DOUBLES, Type.DOUBLE),
                  Type.DOUBLE,
                  true,
                  List.of(),
                  false);
          Expr call = new Expr.Call(poke, List.of(recent(Code.DOUBLES), real(1)), Origin.NONE);
          declare(var("poked", Type.DOUBLE), call, out);
          declare(
              var("sum", Type.DOUBLE),
              op(either(real(1)), "-", either(use(scope.get(scope.size() - 1)))),
              out);
        }
      }
    }
  }

  private void declare(Var v, Expr value, List<Stmt> out) {
    out.add(new Stmt.Declare(v, value, origin()));
    scope.add(v);
    if (random.nextInt(3) == 0) {
      assignable.add(v);
    }
  }

  /**
   * A loop that carries a value, as a sweep writes it: computed into a new variable, then copied.
   */
  private void loop(List<Stmt> out, int depth) {
    Var i = var("i", Type.INT);
    Var carried = var("s", Type.DOUBLE);
    Var next = var("s", Type.DOUBLE);
    out.add(new Stmt.Declare(carried, real(1), origin()));
    scope.add(carried);
    scope.add(i);
    List<Stmt> body = new ArrayList<>(block(depth - 1));
    body.add(new Stmt.Declare(next, op(use(carried), any(List.of("+", "*")), real(2)), origin()));
    scope.add(next);
    body.addAll(block(depth - 1));
    scope.remove(next);
    body.add(new Stmt.Assign(carried, use(next), origin()));
    scope.remove(i);
    assignable.add(carried);
    out.add(
        new Stmt.Loop(
            List.of(new Stmt.Declare(i, c(0), origin())),
            op(use(i), "<", c(3)),
            List.of(new Stmt.Assign(i, op(use(i), "+", c(1)), origin())),
            body,
            true,
            origin()));
  }

  private Expr real(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return random.nextInt(3) == 0
          ? c(any(List.of(0.0, -0.0, 1.0, -1.0, 2.0, 0.5, -3.0)))
          : recent(Type.DOUBLE);
    }
    return switch (random.nextInt(9)) {
      case 0 -> neg(real(depth - 1));
      case 1 -> Expr.Element.of(recent(Code.DOUBLES), index());
      case 2 -> math(any(List.of("sin", "abs")), real(depth - 1));
      case 3 -> cast(Type.DOUBLE, integer(depth - 1));
      case 4 -> new Expr.Cond(test(depth - 1), real(depth - 1), real(depth - 1));
      default -> op(real(depth - 1), any(List.of("+", "-", "*", "/")), real(depth - 1));
    };
  }

  private Expr integer(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return random.nextBoolean() ? c(random.nextInt(4) - 1) : use(any(visible(Type.INT)));
    }
    String symbol = any(forward && random.nextInt(4) == 0 ? List.of("/") : List.of("+", "-", "*"));
    return op(integer(depth - 1), symbol, integer(depth - 1));
  }

  /** Forward, an index may be out of bounds; in reverse it is 0 .. 3. */
  private Expr index() {
    return forward && random.nextInt(12) == 0 ? integer(1) : op(integer(1), "&", c(3));
  }

  private Expr test(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return random.nextInt(5) == 0
          ? Expr.Const.of(random.nextBoolean())
          : op(real(depth), any(List.of("<", ">=", "==")), real(depth));
    }
    return switch (random.nextInt(4)) {
      case 0 -> not(test(depth - 1));
      case 1 -> op(integer(1), any(List.of("<", "==", ">")), integer(1));
      default -> op(test(depth - 1), any(List.of("&&", "||")), test(depth - 1));
    };
  }
}
