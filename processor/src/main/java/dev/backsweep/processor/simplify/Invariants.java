package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a loop of the reverse sweep what is the same in all iterations and what HotSpot
 * cannot take out, because it does not know which arrays differ: elements that are read, and
 * elements of adjoint arrays that are added to. What no iteration touches must not be touched,
 * since it need not exist.
 */
final class Invariants {
  private final Elements elements;
  private final Body body;
  private final Uses uses;
  private @Nullable Vars vars;

  private Invariants(Body body) {
    this.body = body;
    this.elements = new Elements(body);
    this.uses = body.uses();
  }

  static List<Stmt> rewrite(Body body) {
    List<Stmt> all = body.statements();
    return Stmts.any(all, s -> s instanceof Stmt.Loop) ? new Invariants(body).block(all) : all;
  }

  private List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      Stmt inner = Stmts.mapBlocks(s, this::block);
      if (inner instanceof Stmt.Loop l) {
        loop(l, out);
      } else {
        out.add(inner);
      }
    }
    return out;
  }

  private void loop(Stmt.Loop loop, List<Stmt> out) {
    Expr runs = Footprint.isReverse(loop) ? firstCondition(loop) : null;
    List<Stmt> before = new ArrayList<>();
    List<Stmt> inner = new ArrayList<>(loop.body());
    if (runs != null) {
      hoist(loop, inner, before);
    }
    List<Stmt> after = new ArrayList<>();
    Stmt.Loop now = with(loop, inner);
    for (Stmt.Store sum : sums(now)) {
      if (isAlone(sum, now)) {
        boolean always = runs != null && now.body().contains(sum);
        Var v = fresh(sum);
        now = with(now, replaced(now.body(), sum, v));
        Expr element = Expr.Element.of(sum.array(), sum.index());
        before.add(new Stmt.Declare(v, always ? element : zero(v), Origin.NONE));
        after.add(always ? stored(sum, new Expr.Use(v)) : addedIfAny(sum, v));
      }
    }
    if (before.isEmpty()) {
      out.add(loop);
      return;
    }
    before.add(now);
    before.addAll(after);
    if (runs == null) {
      out.addAll(before);
    } else {
      out.add(new Stmt.If(runs, before, List.of(), Origin.NONE));
    }
  }

  private Var fresh(Stmt.Store sum) {
    if (vars == null) {
      vars = Vars.besides(body.method().params(), body.statements());
    }
    return vars.fresh(name(sum), sum.value().type());
  }

  /** The condition as it is before the first iteration; null if that is not simply to say. */
  private static @Nullable Expr firstCondition(Stmt.Loop loop) {
    return loop.init().size() == 1
            && loop.init().get(0) instanceof Stmt.Declare d
            && d.init() != null
            && !Effects.anyActs(d.init())
            && !Effects.anyActs(loop.condition())
        ? Uses.replace(loop.condition(), d.var(), d.init())
        : null;
  }

  private static Stmt.Loop with(Stmt.Loop l, List<Stmt> body) {
    return new Stmt.Loop(l.init(), l.condition(), l.update(), body, l.testFirst(), l.origin());
  }

  /** Moves declarations of elements, and of the rows that these are in, to {@code before}. */
  private void hoist(Stmt.Loop loop, List<Stmt> body, List<Stmt> before) {
    if (loop.body().stream().noneMatch(this::onlyReads)) {
      return;
    }
    Set<Var> inside = targets(loop);
    List<Stmt.Declare> rows = new ArrayList<>();
    for (Stmt s : loop.body()) {
      if (onlyReads(s)
          && s instanceof Stmt.Declare d
          && d.init() != null
          && isInvariant(d, inside, loop)) {
        if (d.var().type().isArray()) {
          rows.add(d);
          inside.remove(d.var());
        } else {
          rows.stream().filter(r -> reads(d.init(), r.var())).forEach(r -> move(r, body, before));
          move(d, body, before);
          inside.remove(d.var());
        }
      }
    }
  }

  private static void move(Stmt s, List<Stmt> body, List<Stmt> before) {
    if (body.remove(s)) {
      before.add(s);
    }
  }

  /** Whether the statement declares a variable for what it reads from arrays. */
  private boolean onlyReads(Stmt s) {
    Facts facts = body.facts(s);
    return s instanceof Stmt.Declare && !facts.acts() && !facts.memory().isEmpty();
  }

  private boolean isInvariant(Stmt.Declare d, Set<Var> inside, Stmt.Loop loop) {
    Expr init = Objects.requireNonNull(d.init());
    return uses.assignments(d.var()) == 0
        && Stmts.any(init, e -> e instanceof Expr.Element)
        && !Stmts.any(init, e -> e instanceof Expr.Use u && inside.contains(u.var()))
        && !Stmts.any(
            init,
            e ->
                e instanceof Expr.Element x && loop.body().stream().anyMatch(s -> writes(s, x))
                    || e instanceof Expr.StaticField f && !f.isFinal());
  }

  private boolean writes(Stmt s, Expr.Element x) {
    return s instanceof Stmt.Store t && elements.mayTouch(x, t.array(), t.index())
        || Stmts.expressions(s).stream().anyMatch(e -> Stmts.any(e, Effects::acts))
        || Stmts.blocks(s).stream().anyMatch(b -> b.stream().anyMatch(i -> writes(i, x)));
  }

  private static boolean reads(Expr e, Var v) {
    return Stmts.any(e, x -> x.equals(new Expr.Use(v)));
  }

  private static Set<Var> targets(Stmt loop) {
    Set<Var> inside = new HashSet<>();
    Stmts.forEach(
        List.of(loop),
        s -> {
          Var v = Stmts.target(s);
          if (v != null) {
            inside.add(v);
          }
        });
    return inside;
  }

  /** The stores {@code a[i] += e} and {@code a[i] -= e} with the same {@code a[i]} always. */
  private List<Stmt.Store> sums(Stmt.Loop loop) {
    Set<Stmt.Store> sums = new LinkedHashSet<>();
    Stmts.forEach(
        loop.body(),
        s -> {
          if (s instanceof Stmt.Store t && isSum(t)) {
            sums.add(t);
          }
        });
    if (!sums.isEmpty()) {
      Set<Var> inside = targets(loop);
      sums.removeIf(s -> varies(s.array(), inside) || varies(s.index(), inside));
    }
    return new ArrayList<>(sums);
  }

  private boolean isSum(Stmt.Store s) {
    return Footprint.isReverse(s)
        && s.array() instanceof Expr.Use
        && !elements.isPrimal(s.array())
        && term(s) != null
        && !Stmts.any(s.index(), e -> e instanceof Expr.Element);
  }

  private static boolean varies(Expr e, Set<Var> inside) {
    return Stmts.any(e, x -> x instanceof Expr.Use u && inside.contains(u.var()));
  }

  private static @Nullable Expr term(Stmt.Store s) {
    return s.value() instanceof Expr.Apply a
            && a.children().size() == 2
            && a.type().isReal()
            && (a.op().is("+") || a.op().is("-"))
            && a.children().get(0).equals(Expr.Element.of(s.array(), s.index()))
        ? a.children().get(1)
        : null;
  }

  /** Whether nothing else in the loop touches the element. */
  private boolean isAlone(Stmt.Store sum, Stmt.Loop loop) {
    Expr term = Objects.requireNonNull(term(sum));
    Stmt rest = with(loop, replaced(loop.body(), sum, null));
    return !elements.mayTouch(term, sum.array(), sum.index())
        && !elements.mayTouch(rest, sum.array(), sum.index());
  }

  /** The statements with {@code sum} done in the variable, or left out. */
  private static List<Stmt> replaced(List<Stmt> block, Stmt.Store sum, @Nullable Var v) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      if (!s.equals(sum)) {
        out.add(Stmts.mapBlocks(s, b -> replaced(b, sum, v)));
      } else if (v != null) {
        Op op = ((Expr.Apply) sum.value()).op();
        Expr term = Objects.requireNonNull(term(sum));
        out.add(new Stmt.Assign(v, Expr.Apply.of(op, new Expr.Use(v), term), sum.origin()));
      }
    }
    return out;
  }

  private static String name(Stmt.Store sum) {
    String array = ((Expr.Use) sum.array()).var().name();
    String index =
        sum.index() instanceof Expr.Use u
            ? u.var().name().substring(0, 1).toUpperCase(Locale.ROOT) + u.var().name().substring(1)
            : "Element";
    return array.endsWith("Bar")
        ? array.substring(0, array.length() - "Bar".length()) + index + "Bar"
        : array + index;
  }

  private static Expr zero(Var v) {
    return Expr.Const.zero((Type.Scalar) v.type());
  }

  private static Stmt stored(Stmt.Store sum, Expr value) {
    return new Stmt.Store(sum.array(), sum.index(), value, Origin.NONE);
  }

  private static Stmt addedIfAny(Stmt.Store sum, Var v) {
    Expr any = Expr.Apply.of(Op.test("!=", v.type()), new Expr.Use(v), zero(v));
    Expr element = Expr.Element.of(sum.array(), sum.index());
    Expr value = Expr.Apply.of(Op.binary("+", v.type()), element, new Expr.Use(v));
    return new Stmt.If(any, List.of(stored(sum, value)), List.of(), Origin.NONE);
  }
}
