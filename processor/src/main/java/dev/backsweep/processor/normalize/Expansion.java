package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a function in place of one call of it. A parameter that the body never assigns stands
 * for the argument itself if that is a variable or constant; any other becomes a local. The
 * variable that the function returns becomes the one that receives the result, if no argument is
 * the same.
 */
final class Expansion {
  private final Function callee;
  private final List<Stmt> body;
  private final Vars vars;
  private final Map<Var, Expr> values = new LinkedHashMap<>();
  private final List<Stmt> out = new ArrayList<>();

  private Expansion(Function callee, Vars vars) {
    this.callee = callee;
    this.body = Inline.withoutReturn(callee);
    this.vars = vars;
  }

  /**
   * What replaces the statement {@code s}, which declares, assigns or drops the value of {@code
   * call}.
   */
  static List<Stmt> of(Stmt s, Expr.Call call, Function callee, Vars vars) {
    Expansion plain = new Expansion(callee, vars);
    plain.expand(s, call.children(), true);
    if (!Stmts.any(plain.out, x -> x instanceof Stmt.Loop l && Code.isConstant(l.condition()))) {
      return plain.out;
    }
    Expansion careful = new Expansion(callee, vars);
    careful.expand(s, call.children(), false);
    return careful.out;
  }

  /**
   * Fills {@code out}.
   *
   * @param constants whether constant arguments may stand in the body, where they could make the
   *     condition of a loop constant
   */
  private void expand(Stmt s, List<Expr> args, boolean constants) {
    for (int i = 0; i < args.size(); i++) {
      bind(callee.params().get(i), args.get(i), constants, s.origin());
    }
    Var target = Stmts.target(s);
    Expr result = result();
    Var resultVar = result instanceof Expr.Use u && !values.containsKey(u.var()) ? u.var() : null;
    if (target != null && resultVar != null && !isUsed(target)) {
      values.put(resultVar, new Expr.Use(target));
      List<Stmt> copy = copy(body);
      out.addAll(s instanceof Stmt.Assign ? assigning(target, copy) : copy);
      return;
    }
    out.addAll(copy(body));
    if (result != null) {
      deliver(s, Code.substitution(values).apply(result));
    }
  }

  private @Nullable Expr result() {
    List<Stmt> all = callee.body();
    return body.size() < all.size() ? ((Stmt.Return) all.get(all.size() - 1)).value() : null;
  }

  private void bind(Var param, Expr arg, boolean constants, Origin origin) {
    boolean assigned = Stmts.any(body, s -> param.equals(Stmts.target(s)));
    boolean plain = arg instanceof Expr.Use || constants && isHarmless(arg, param);
    if (plain && !assigned) {
      values.put(param, arg);
    } else {
      Var local = vars.fresh(param.name(), param.type());
      out.add(new Stmt.Declare(local, arg, origin));
      values.put(param, new Expr.Use(local));
    }
  }

  /**
   * Whether {@code arg} is a constant that may stand anywhere; javac warns of a division by a
   * constant zero.
   */
  private boolean isHarmless(Expr arg, Var param) {
    return arg instanceof Expr.Const c
        && c.type() instanceof Type.Scalar
        && !(c.value() instanceof Number n
            && n.longValue() == 0
            && Stmts.any(callee.body(), s -> dividesBy(s, param)));
  }

  private static boolean dividesBy(Stmt s, Var v) {
    return Stmts.expressions(s).stream()
        .anyMatch(
            e ->
                Stmts.any(
                    e,
                    x ->
                        x instanceof Expr.Apply a
                            && (a.op().is("/") || a.op().is("%"))
                            && Code.uses(a.children().get(1), v)));
  }

  /** Whether an argument that stands in the body is {@code v}. */
  private boolean isUsed(Var v) {
    return values.containsValue(new Expr.Use(v));
  }

  /** The body with fresh variables for those that it declares. */
  private List<Stmt> copy(List<Stmt> stmts) {
    Stmts.forEach(
        stmts,
        s -> {
          if (s instanceof Stmt.Declare d && !values.containsKey(d.var())) {
            Var fresh = vars.fresh(d.var().name(), d.var().type());
            values.put(d.var(), new Expr.Use(fresh));
          }
        });
    return Code.rewrite(stmts, Code.substitution(values), this::renamed);
  }

  private Var renamed(Var v) {
    return values.get(v) instanceof Expr.Use u ? u.var() : v;
  }

  /** {@code stmts} with assignments of {@code v} instead of its declaration. */
  private static List<Stmt> assigning(Var v, List<Stmt> stmts) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : stmts) {
      if (!(s instanceof Stmt.Declare d && d.var().equals(v))) {
        out.add(s);
      } else if (d.init() != null) {
        out.add(new Stmt.Assign(v, d.init(), d.origin()));
      }
    }
    return out;
  }

  private void deliver(Stmt s, Expr value) {
    if (s instanceof Stmt.Declare d) {
      out.add(new Stmt.Declare(d.var(), value, d.origin()));
    } else if (s instanceof Stmt.Assign a) {
      out.add(new Stmt.Assign(a.var(), value, a.origin()));
    } else if (Purity.mayThrow(value)) {
      out.add(new Stmt.Declare(vars.fresh("unused", value.type()), value, s.origin()));
    }
  }
}
