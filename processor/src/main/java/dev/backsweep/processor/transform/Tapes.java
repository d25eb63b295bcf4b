package dev.backsweep.processor.transform;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.plan.How;
import dev.backsweep.processor.ssa.Block;
import dev.backsweep.processor.ssa.Node;
import dev.backsweep.processor.ssa.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arrays that keep stored values. Where trip counts are known beforehand, a value's array has
 * its final size and is indexed by the loop counter, and an inner loop gets a new array each time
 * it runs; else the array grows and is indexed by a running position.
 */
final class Tapes {
  static final Type TAPE = new Type.Ref("dev.backsweep.Tape");

  private static final int INITIAL_CAPACITY = 16;

  private final Context context;
  private final Iterations iterations;
  private final Map<Var, Var> arrays = new HashMap<>();
  private final Map<Var, Var> rows = new HashMap<>();
  private final Map<Node.Loop, Var> positions = new IdentityHashMap<>();
  private @Nullable Var shared;

  Tapes(Context context) {
    this.context = context;
    this.iterations = new Iterations(context);
  }

  /**
   * The variables of the tapes whose outermost loop is {@code loop}: arrays and running positions.
   */
  List<Var> variables(Node.Loop loop) {
    List<Var> all = new ArrayList<>();
    for (Node.Loop inner : regions(loop)) {
      if (isRunning(inner)) {
        all.add(position(inner));
      }
      if (!context.plan.isReusable(inner)) {
        kept(inner).forEach(v -> all.add(context.plan.hasRows(inner) ? rows(v) : array(v)));
      }
    }
    return all;
  }

  /** Creates the tapes whose outermost loop is {@code loop}; stands before it. */
  List<Stmt> create(Node.Loop loop, boolean declared) {
    List<Stmt> out = new ArrayList<>();
    for (Node.Loop inner : regions(loop)) {
      if (context.plan.isReusable(inner)) {
        continue;
      }
      if (isRunning(inner)) {
        out.add(define(position(inner), Expr.Const.of(0), declared));
      }
      boolean rows = context.plan.hasRows(inner);
      Expr size =
          rows
              ? iterations.size(outer(inner))
              : isFlat(inner) ? iterations.size(chain(inner)) : Expr.Const.of(INITIAL_CAPACITY);
      for (Var v : kept(inner)) {
        out.add(newArray(rows ? rows(v) : array(v), size, declared));
      }
    }
    return out;
  }

  /** Creates the arrays of an inner loop for one run of it; stands before it. */
  List<Stmt> createRows(Node.Loop inner) {
    List<Stmt> out = new ArrayList<>();
    if (context.plan.hasRows(inner)) {
      for (Var v : kept(inner)) {
        out.add(newArray(array(v), iterations.size(List.of(inner)), false));
        out.add(Code.store(Code.use(rows(v)), iterations.place(outer(inner)), Code.use(array(v))));
      }
    }
    return out;
  }

  /** Fetches the arrays of an inner loop for one run of it; stands before its reverse. */
  List<Stmt> fetchRows(Node.Loop inner) {
    List<Stmt> out = new ArrayList<>();
    if (context.plan.hasRows(inner)) {
      for (Var v : kept(inner)) {
        Expr row = Expr.Element.of(Code.use(rows(v)), iterations.place(outer(inner)));
        out.add(Code.declare(array(v), row));
      }
    }
    return out;
  }

  /**
   * Creates the tapes inside a fused loop that all its iterations can use, one after the other;
   * stands before it.
   */
  List<Stmt> createReusable(Node.Loop fused) {
    List<Stmt> out = new ArrayList<>();
    Walk.nodes(
        fused.body(),
        n -> {
          if (n instanceof Node.Loop inner
              && context.plan.outermostFused(inner) == fused
              && context.plan.isReusable(inner)) {
            kept(inner)
                .forEach(v -> out.add(newArray(array(v), iterations.size(chain(inner)), false)));
          }
        });
    return out;
  }

  private static Stmt newArray(Var v, Expr size, boolean declared) {
    return define(v, new Expr.NewArray((Type.Array) v.type(), List.of(size)), declared);
  }

  private static Stmt define(Var v, Expr value, boolean declared) {
    return declared ? Code.assign(v, value) : Code.declare(v, value);
  }

  /** Makes room for one more iteration; stands at the start of a loop's body. */
  List<Stmt> grow(Node.Loop loop) {
    List<Var> kept = kept(loop);
    if (kept.isEmpty() || isFlat(loop) || context.plan.hasRows(loop)) {
      return List.of();
    }
    Expr position = index(loop);
    List<Stmt> copies = new ArrayList<>();
    for (Var v : kept) {
      Var array = array(v);
      Expr copy =
          new Expr.Foreign(
              "$T0.copyOf($0, $1)",
              List.of("java.util.Arrays"),
              List.of(Code.use(array), Code.integer("*", Expr.Const.of(2), position)),
              array.type(),
              false,
              Origin.NONE);
      copies.add(Code.assign(array, copy));
    }
    Expr full = Code.compare("==", position, new Expr.Length(Code.use(array(kept.get(0)))));
    return List.of(new Stmt.If(full, copies, List.of(), Origin.NONE));
  }

  /** Computes the place of an iteration's values once; stands at the start of a loop's body. */
  List<Stmt> number(Node.Loop loop) {
    return isNumbered(loop) && !kept(loop).isEmpty()
        ? List.of(Code.declare(position(loop), iterations.place(chain(loop))))
        : List.of();
  }

  /** Whether the place of an iteration's values takes more than its counter to compute. */
  private boolean isNumbered(Node.Loop loop) {
    return isFlat(loop) && chain(loop).size() > 1 && !context.plan.hasRows(loop);
  }

  /** The tape that values are handed over on, from one method to another. */
  Expr shared() {
    Var tape = shared;
    if (tape == null) {
      tape = context.vars.fresh("tape", TAPE);
      shared = tape;
    }
    return Code.use(tape);
  }

  boolean isShared() {
    return shared != null;
  }

  /** Keeps the values of a block; stands at its end. */
  List<Stmt> keep(Block b) {
    if (context.plan.isHandedOver(b)) {
      return context.plan.stored(b).stream().map(v -> push(context.named(v))).toList();
    }
    return context.plan.stored(b).stream()
        .map(v -> Code.store(Code.use(array(v)), index(region(v)), Code.use(context.named(v))))
        .toList();
  }

  /** Moves the running position on, at the end of a loop's body. */
  List<Stmt> advance(Node.Loop loop) {
    return step(loop, "+");
  }

  /** Moves the running position back, at the start of the reversed body. */
  List<Stmt> retreat(Node.Loop loop) {
    return step(loop, "-");
  }

  private List<Stmt> step(Node.Loop loop, String op) {
    if (!isRunning(loop) || kept(loop).isEmpty()) {
      return List.of();
    }
    Var p = position(loop);
    return List.of(Code.assign(p, Code.integer(op, Code.use(p), Expr.Const.of(1))));
  }

  private Stmt push(Var v) {
    return Code.run(
        new Expr.Foreign(
            "$0.push($1)",
            List.of(),
            List.of(shared(), Code.use(v)),
            Type.VOID,
            false,
            Origin.NONE));
  }

  private Expr pop(Type type) {
    return type instanceof Type.Scalar s
        ? new Expr.Foreign(
            narrowing(s) + "$0." + popper(s) + "()",
            List.of(),
            List.of(shared()),
            type,
            false,
            Origin.NONE)
        : new Expr.Foreign(
            "($T0) $0.pop()",
            List.of(type.javaName()),
            List.of(shared()),
            type,
            false,
            Origin.NONE);
  }

  private static String narrowing(Type.Scalar s) {
    return s.isIntegral() && s != Type.INT && s != Type.LONG ? "(" + s.javaName() + ") " : "";
  }

  private static String popper(Type.Scalar s) {
    String name = s.isIntegral() && s != Type.LONG ? "int" : s.javaName();
    return "pop" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Fetches what {@link #keep} has kept of a block; stands at the start of its reverse. */
  List<Stmt> fetch(Block b) {
    List<Stmt> out = new ArrayList<>();
    for (Var v : context.plan.stored(b)) {
      if (context.plan.isHandedOver(b)) {
        out.add(0, Code.declare(context.named(v), pop(v.type())));
      } else {
        out.add(Code.declare(context.named(v), fetch(v)));
      }
    }
    return out;
  }

  /** The kept value of a variable. */
  private Expr fetch(Var v) {
    return Expr.Element.of(Code.use(array(v)), index(region(v)));
  }

  private Var array(Var v) {
    return arrays.computeIfAbsent(
        v,
        k -> {
          String name = v.name() + (context.plan.hasRows(region(v)) ? "Row" : "Tape");
          return context.vars.fresh(name, new Type.Array(v.type()));
        });
  }

  /** The array of the arrays of a value that an inner loop keeps. */
  private Var rows(Var v) {
    return rows.computeIfAbsent(
        v, k -> context.vars.fresh(v.name() + "Tape", new Type.Array(new Type.Array(v.type()))));
  }

  private Var position(Node.Loop loop) {
    return positions.computeIfAbsent(loop, k -> context.vars.fresh("position", Type.INT));
  }

  private Node.Loop region(Var v) {
    List<Node.Loop> loops = context.plan.storedLoops(context.places.blockOf(v));
    return loops.get(loops.size() - 1);
  }

  /** The values that are kept once an iteration of {@code loop}. */
  private List<Var> kept(Node.Loop loop) {
    return context.plan.values().keySet().stream()
        .filter(v -> isArrayKept(v) && region(v) == loop)
        .toList();
  }

  private boolean isArrayKept(Var v) {
    return context.plan.how(v) == How.STORE
        && !context.plan.isHandedOver(context.places.blockOf(v));
  }

  /** The loops that keep something and whose outermost stored loop is {@code loop}. */
  private List<Node.Loop> regions(Node.Loop loop) {
    List<Node.Loop> regions = new ArrayList<>();
    for (Var v : context.plan.values().keySet()) {
      if (isArrayKept(v)
          && context.plan.storedLoops(context.places.blockOf(v)).get(0) == loop
          && !regions.contains(region(v))) {
        regions.add(region(v));
      }
    }
    return regions;
  }

  private boolean isRunning(Node.Loop loop) {
    return !isFlat(loop)
        && !context.plan.hasRows(loop)
        && (loop.counter() != null || chain(loop).size() > 1);
  }

  private List<Node.Loop> chain(Node.Loop loop) {
    return context.plan.storedLoops(loop.body());
  }

  private boolean isFlat(Node.Loop loop) {
    return context.plan.isFlat(loop);
  }

  /** The stored loops around an inner one. */
  private List<Node.Loop> outer(Node.Loop inner) {
    List<Node.Loop> chain = chain(inner);
    return chain.subList(0, chain.size() - 1);
  }

  private Expr index(Node.Loop loop) {
    if (isRunning(loop) || isNumbered(loop)) {
      return Code.use(position(loop));
    }
    return iterations.place(context.plan.hasRows(loop) ? List.of(loop) : chain(loop));
  }
}
