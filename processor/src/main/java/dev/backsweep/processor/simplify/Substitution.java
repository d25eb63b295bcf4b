package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the value of a temporary that is read once where it is read.
 *
 * <p>From the last declaration to the first, so that temporaries made in the order of evaluation go
 * back into the expression that they came from. The value may move only past what it does not
 * conflict with.
 */
final class Substitution {
  /** How many statements a value is carried at most; a bound on the time this takes. */
  private static final int FARTHEST = 64;

  private final Body body;
  private final Method method;
  private final Uses uses;
  private final Regions regions;
  private final Map<Stmt, Footprint> footprints = new IdentityHashMap<>();

  private Substitution(Body body) {
    this.body = body;
    this.method = body.method();
    this.uses = body.uses();
    this.regions = body.regions();
  }

  static List<Stmt> rewrite(Body body) {
    return new Substitution(body).block(body.statements());
  }

  private List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>();
    block.forEach(s -> out.add(Stmts.mapBlocks(s, this::block)));
    for (int i = out.size() - 1; i >= 0; i--) {
      if (out.get(i) instanceof Stmt.Declare d && d.init() != null && isTemporary(d.var())) {
        substitute(d, d.init(), i, out);
      }
    }
    return out;
  }

  private boolean isTemporary(Var v) {
    return uses.reads(v) == 1 && uses.assignments(v) == 0;
  }

  private void substitute(Stmt.Declare d, Expr value, int at, List<Stmt> block) {
    Footprint moved = new Footprint(regions);
    moved.add(value, Footprint.isReverse(d));
    boolean crossesComment = false;
    boolean crossesReverse = false;
    for (int i = at + 1; i < Math.min(block.size(), at + FARTHEST); i++) {
      Stmt s = block.get(i);
      crossesComment |= s instanceof Stmt.Comment;
      Place place = place(s, d.var());
      if (place != null) {
        Stmt replaced = replaced(s, d.var(), value);
        if (!moved.commutesWith(place.before())
            || !staysForward(d, s, crossesReverse) && !Effects.isFree(value)
            || !isCopy(s, d.var()) && Width.isTooMuch(replaced)) {
          return;
        }
        if (fits(d, value, place, s, crossesComment)) {
          block.set(i, replaced);
          block.remove(at);
        } else if (fits(d, value, place, s, false) && canRise(s, at, i, block)) {
          block.remove(i);
          block.set(at, replaced);
        }
        return;
      }
      if (!moved.commutesWith(footprint(s))) {
        return;
      }
      crossesReverse |= Footprint.isReverse(s);
    }
  }

  private Footprint footprint(Stmt s) {
    Footprint known = footprints.get(s);
    if (known == null) {
      known = new Footprint(regions);
      known.add(s);
      footprints.put(s, known);
    }
    return known;
  }

  /** Where the statement reads the variable; null if it does not, or only in a nested block. */
  private @Nullable Place place(Stmt s, Var v) {
    boolean reads =
        s instanceof Stmt.Loop l
            ? l.init().stream().anyMatch(i -> body.facts(i).reads().contains(v))
            : body.facts(s).reads().contains(v);
    return reads ? Place.of(s, v, regions) : null;
  }

  /**
   * Whether what a declaration does is no part of the reverse sweep, from which it could be
   * dropped, if the statement does it.
   *
   * @param crossesReverse whether the reverse sweep begins between the two
   */
  private static boolean staysForward(Stmt.Declare d, Stmt s, boolean crossesReverse) {
    return Footprint.isReverse(d)
        || !Footprint.isReverse(s)
        || s instanceof Stmt.Return && !crossesReverse;
  }

  /**
   * Whether an assignment of the primal's may be done already at the end of the forward code before
   * it.
   */
  private boolean canRise(Stmt s, int at, int from, List<Stmt> block) {
    if (!(s instanceof Stmt.Assign a)
        || Method.isDerivative(a.var())
        || Footprint.isReverse(block.get(at))) {
      return false;
    }
    Footprint rising = new Footprint(regions);
    rising.add(s);
    Footprint passed = new Footprint(regions);
    block.subList(at + 1, from).forEach(passed::add);
    return rising.commutesWith(passed);
  }

  private boolean fits(Stmt.Declare d, Expr value, Place place, Stmt s, boolean crossesComment) {
    if (isCopy(s, d.var())) {
      return true;
    }
    boolean typed = value.type().equals(d.var().type());
    boolean kept = method.isNamed(d.var()) && !updates(s, d.var().name());
    boolean anywhere = !crossesComment || isElement(value) || s instanceof Stmt.If;
    boolean isNull = value instanceof Expr.Const c && c.value() == null;
    if (kept || !anywhere || !typed || isNull) {
      return false;
    }
    if (place.lazy()
        && !(Effects.isFree(value) || Footprint.isReverse(d) && !Effects.anyActs(value))) {
      return false;
    }
    if (Effects.allocates(value)) {
      return place.argument() && !(s instanceof Stmt.Store);
    }
    return !(value instanceof Expr.Cond) || place.argument();
  }

  /** Whether the statement assigns a variable of the name, so that the name is not lost. */
  private static boolean updates(Stmt s, String name) {
    return s instanceof Stmt.Assign a && a.var().name().equals(name);
  }

  /** Whether this is an element of an array, which is as good as a name wherever it stands. */
  private static boolean isElement(Expr e) {
    return e instanceof Expr.Element && !Stmts.any(e, Effects::acts);
  }

  /** Whether the statement only gives the value another name. */
  private static boolean isCopy(Stmt s, Var v) {
    return s instanceof Stmt.Assign a && isUse(a.value(), v)
        || s instanceof Stmt.Declare d && d.init() != null && isUse(d.init(), v);
  }

  private static boolean isUse(Expr e, Var v) {
    return e instanceof Expr.Use u && u.var().equals(v);
  }

  private static Stmt replaced(Stmt s, Var v, Expr value) {
    if (s instanceof Stmt.Loop l) {
      List<Stmt> init = l.init().stream().map(i -> Uses.replace(i, v, value)).toList();
      return new Stmt.Loop(init, l.condition(), l.update(), l.body(), l.testFirst(), l.origin());
    }
    return Stmts.mapExpressions(s, e -> Uses.replace(e, v, value));
  }

  /**
   * Where a statement reads a variable.
   *
   * @param before what it does before
   * @param lazy whether it may not get there
   * @param argument whether the value stands alone: assigned, returned, or an argument of a call
   */
  private record Place(Footprint before, boolean lazy, boolean argument) {
    /**
     * Null if the statement does not read the variable, or reads it in a nested block or more than
     * once.
     */
    static @Nullable Place of(Stmt s, Var v, Regions regions) {
      Search search = new Search(v, new Footprint(regions), Footprint.isReverse(s));
      List<Stmt> parts = s instanceof Stmt.Loop l ? l.init() : List.of(s);
      for (Stmt part : parts) {
        for (Expr e : Stmts.expressions(part)) {
          if (search.find(e, false, true)) {
            return new Place(search.before, search.lazy, search.argument);
          }
        }
        search.before.add(part);
      }
      return null;
    }
  }

  /** Walks in the order of evaluation up to the variable. */
  private static final class Search {
    private final Var v;
    private final Footprint before;
    private final boolean reverse;
    private boolean lazy;
    private boolean argument;

    Search(Var v, Footprint before, boolean reverse) {
      this.v = v;
      this.before = before;
      this.reverse = reverse;
    }

    boolean find(Expr e, boolean conditional, boolean alone) {
      if (e instanceof Expr.Use u && u.var().equals(v)) {
        lazy = conditional;
        argument = alone;
        return true;
      }
      boolean call = e instanceof Expr.Call || e instanceof Expr.Foreign;
      boolean skips =
          e instanceof Expr.Cond
              || e instanceof Expr.Apply a && (a.op().is("&&") || a.op().is("||"));
      for (int i = 0; i < e.children().size(); i++) {
        if (find(e.children().get(i), conditional || skips && i > 0, call)) {
          return true;
        }
      }
      before.addNode(e, reverse);
      return false;
    }
  }
}
