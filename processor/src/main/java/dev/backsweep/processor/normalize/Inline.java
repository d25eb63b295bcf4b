package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Callee;
import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Function;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Vars;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces calls of small methods of the same source file by their bodies. Not of recursive ones,
 * nor of methods that never return, since no statement may follow them. Takes and gives normal
 * forms.
 */
public final class Inline {
  /**
   * How much may be inlined, in IR nodes.
   *
   * @param callee the largest body that replaces one call, its own calls replaced first
   * @param total by how much the function may grow
   */
  public record Budget(int callee, int total) {}

  private final Map<String, Function> callees;
  private final Vars vars;
  private final Budget budget;
  private final CallGraph graph;
  private final Map<String, Function> expanded = new LinkedHashMap<>();

  private Inline(Map<String, Function> callees, Vars vars, Budget budget) {
    this.callees = callees;
    this.vars = vars;
    this.budget = budget;
    this.graph = new CallGraph(callees);
  }

  /**
   * {@code f} with calls of {@code callees} replaced as far as {@code budget} goes.
   *
   * @param callees the functions that may be inlined, normalized, by {@link Callee#key()}
   */
  public static Function of(Function f, Map<String, Function> callees, Vars vars, Budget budget) {
    return new Inline(callees, vars, budget).expand(f, budget.total());
  }

  private Function expand(Function f, int growth) {
    int[] left = {growth};
    List<Stmt> body = expand(f.body(), left);
    return left[0] == growth ? f : f.withBody(body);
  }

  private List<Stmt> expand(List<Stmt> stmts, int[] left) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : stmts) {
      Expr.Call call = callOf(s);
      Function callee = call == null ? null : inlinable(call);
      if (call != null && callee != null && Code.size(callee.body()) <= left[0]) {
        left[0] -= Code.size(callee.body());
        out.addAll(Expansion.of(s, call, callee, vars));
      } else {
        out.add(
            s instanceof Stmt.Loop l ? loop(l, left) : Stmts.mapBlocks(s, b -> expand(b, left)));
      }
    }
    return out;
  }

  /** The init of a loop stays as it is: only declarations may be there. */
  private Stmt loop(Stmt.Loop l, int[] left) {
    List<Stmt> body = expand(l.body(), left);
    return new Stmt.Loop(l.init(), l.condition(), l.update(), body, l.testFirst(), l.origin());
  }

  private static Expr.@Nullable Call callOf(Stmt s) {
    if (s instanceof Stmt.Declare d) {
      return d.init() instanceof Expr.Call c ? c : null;
    }
    if (s instanceof Stmt.Assign a) {
      return a.value() instanceof Expr.Call c ? c : null;
    }
    return s instanceof Stmt.Eval e && e.expr() instanceof Expr.Call c ? c : null;
  }

  /** The function to put in place of {@code call}, or null. */
  private @Nullable Function inlinable(Expr.Call call) {
    String key = call.callee().key();
    Function raw = callees.get(key);
    if (raw == null
        || call.callee().kind() != Callee.Kind.SAME_FILE
        || Code.size(raw.body()) > budget.callee()
        || !Completion.reachesEnd(withoutReturn(raw))
        || graph.isRecursive(key)) {
      return null;
    }
    Function known = expanded.get(key);
    if (known == null) {
      known = expand(raw, budget.callee() - Code.size(raw.body()));
      expanded.put(key, known);
    }
    return known;
  }

  /** The body up to the return, if there is one. */
  static List<Stmt> withoutReturn(Function f) {
    List<Stmt> body = f.body();
    int last = body.size() - 1;
    return last >= 0 && body.get(last) instanceof Stmt.Return ? body.subList(0, last) : body;
  }
}
