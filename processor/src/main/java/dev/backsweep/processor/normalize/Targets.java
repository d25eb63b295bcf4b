package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Origin;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes every jump a {@code break} out of a block whose label is unique: {@code continue} leaves a
 * block around the loop's body, {@code break} one around the loop (which then holds nothing else),
 * {@code return} the block {@link #RETURN} around everything.
 */
final class Targets {
  static final String RETURN = "return";

  private final @Nullable Var result;
  private int count;

  private Targets(@Nullable Var result) {
    this.result = result;
  }

  /**
   * {@code body} with labelled breaks for all jumps.
   *
   * @param result the variable that receives what is returned, or null
   */
  static Stmt.Labeled of(List<Stmt> body, @Nullable Var result) {
    List<Stmt> out = new Targets(result).all(body, Scope.NONE);
    return new Stmt.Labeled(RETURN, out, Origin.NONE);
  }

  /** The labels that jumps in {@code stmts} leave for, other than those of blocks inside. */
  static Set<String> left(List<Stmt> stmts) {
    Set<String> labels = new TreeSet<>();
    for (Stmt s : stmts) {
      if (s instanceof Stmt.Jump j) {
        labels.add(j.label());
      }
      for (List<Stmt> b : Stmts.blocks(s)) {
        labels.addAll(left(b));
      }
      if (s instanceof Stmt.Labeled l) {
        labels.remove(l.label());
      }
    }
    return labels;
  }

  /**
   * Where unlabelled and labelled jumps lead; {@code own} are the labels of the loop that comes
   * next.
   */
  private record Scope(
      String breakTo,
      String continueTo,
      Map<String, String> breaks,
      Map<String, String> continues,
      List<String> own) {
    static final Scope NONE =
        new Scope("", "", new LinkedHashMap<>(), new LinkedHashMap<>(), List.of());

    Scope within(String label, String block) {
      Map<String, String> inner = new LinkedHashMap<>(breaks);
      inner.put(label, block);
      List<String> names = new ArrayList<>(own);
      names.add(label);
      return new Scope(breakTo, continueTo, inner, continues, names);
    }

    Scope loop(String leave, String next) {
      Map<String, String> innerBreaks = new LinkedHashMap<>(breaks);
      Map<String, String> innerContinues = new LinkedHashMap<>(continues);
      for (String label : own) {
        innerBreaks.put(label, leave);
        innerContinues.put(label, next);
      }
      return new Scope(leave, next, innerBreaks, innerContinues, List.of());
    }

    Scope plain() {
      return new Scope(breakTo, continueTo, breaks, continues, List.of());
    }

    String target(Stmt.Jump j) {
      if (j.label().isEmpty()) {
        return j.isBreak() ? breakTo : continueTo;
      }
      String target = (j.isBreak() ? breaks : continues).get(j.label());
      if (target == null) {
        throw new IllegalStateException("no target for " + j);
      }
      return target;
    }
  }

  /**
   * Leaves out what cannot be reached. A loop that carries a label is the last statement of the
   * labelled block.
   */
  private List<Stmt> all(List<Stmt> stmts, Scope scope) {
    List<Stmt> out = new ArrayList<>();
    for (int i = 0; i < stmts.size() && Completion.endsReachable(out); i++) {
      one(stmts.get(i), i == stmts.size() - 1 ? scope : scope.plain(), out);
    }
    return out;
  }

  private void one(Stmt s, Scope scope, List<Stmt> out) {
    if (s instanceof Stmt.Jump j) {
      out.add(new Stmt.Jump(true, scope.target(j), j.origin()));
    } else if (s instanceof Stmt.Return r) {
      if (r.value() != null && result != null) {
        out.add(new Stmt.Assign(result, r.value(), r.origin()));
      }
      out.add(new Stmt.Jump(true, RETURN, r.origin()));
    } else if (s instanceof Stmt.If i) {
      List<Stmt> then = all(i.then(), scope.plain());
      out.add(new Stmt.If(i.condition(), then, all(i.orElse(), scope.plain()), i.origin()));
    } else if (s instanceof Stmt.Labeled l && l.label().isEmpty()) {
      out.addAll(all(l.body(), scope));
    } else if (s instanceof Stmt.Labeled l) {
      String block = fresh(l.label());
      out.add(new Stmt.Labeled(block, all(l.body(), scope.within(l.label(), block)), l.origin()));
    } else if (s instanceof Stmt.Loop l) {
      out.add(loop(l, scope));
    } else {
      out.add(s);
    }
  }

  private Stmt loop(Stmt.Loop l, Scope scope) {
    String leave = fresh("break");
    String next = fresh("continue");
    Stmt body = new Stmt.Labeled(next, all(l.body(), scope.loop(leave, next)), Origin.NONE);
    if (!l.testFirst() && l.condition().equals(Expr.Const.of(false))) {
      List<Stmt> once = new ArrayList<>(List.of(body));
      once.addAll(l.update());
      return new Stmt.Labeled(leave, once, l.origin());
    }
    Stmt loop =
        new Stmt.Loop(
            l.init(), l.condition(), l.update(), List.of(body), l.testFirst(), l.origin());
    return new Stmt.Labeled(leave, List.of(loop), l.origin());
  }

  private String fresh(String name) {
    return name + " " + count++;
  }
}
