package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import dev.backsweep.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a variable that only holds a constant other than null, or what another variable or its
 * negative holds as long as the first one lives, by the original. Of two that never change the one
 * with the better name stays.
 */
final class Copies {
  private final Body body;
  private final Method method;
  private final Uses uses;

  private Copies(Body body) {
    this.body = body;
    this.method = body.method();
    this.uses = body.uses();
  }

  static List<Stmt> rewrite(Body body) {
    return new Copies(body).block(body.statements());
  }

  private List<Stmt> block(List<Stmt> block) {
    List<Stmt> out = new ArrayList<>();
    for (Stmt s : block) {
      if (!(s instanceof Stmt.Assign a
          && a.value() instanceof Expr.Use u
          && u.var().equals(a.var()))) {
        out.add(s);
      }
    }
    for (int i = 0; i < out.size(); i++) {
      if (out.get(i) instanceof Stmt.Declare d
          && d.init() != null
          && uses.assignments(d.var()) == 0
          && d.init().type().equals(d.var().type())
          && propagates(d, d.init(), i, out)) {
        i--;
      }
    }
    out.replaceAll(s -> Stmts.mapBlocks(s, this::block));
    return out;
  }

  private boolean propagates(Stmt.Declare d, Expr value, int at, List<Stmt> block) {
    if (value instanceof Expr.Const c) {
      if (method.isNamed(d.var()) || c.value() == null) {
        return false;
      }
    } else if (trivial(value) instanceof Expr.Use u) {
      if (method.isNamed(d.var()) || !isUnchanged(u.var(), d.var(), at, block)) {
        return false;
      }
    } else if (!(value instanceof Expr.Use u) || !isUnchanged(u.var(), d.var(), at, block)) {
      return false;
    } else if (method.isNamed(d.var())
        && !method.isNamed(u.var())
        && renamesOriginal(u.var(), d.var(), at, block)) {
      return true;
    }
    replaceAfter(at, block, d.var(), value);
    block.remove(at);
    return true;
  }

  /**
   * The operand of a negation or conversion, which may be done again wherever its value is needed;
   * or null.
   */
  private static @Nullable Expr trivial(Expr e) {
    boolean converts = e instanceof Expr.Apply a && a.op().isCast() && a.type() == Type.DOUBLE;
    Expr opposite = e.type() == Type.BOOLEAN ? Shape.unary(e, "!") : Shape.unary(e, "-");
    return converts ? e.children().get(0) : opposite;
  }

  /** Gives the original the copy's name, if it is declared in the same block and never changes. */
  private boolean renamesOriginal(Var original, Var copy, int at, List<Stmt> block) {
    if (uses.assignments(original) > 0) {
      return false;
    }
    for (int i = 0; i < at; i++) {
      if (block.get(i) instanceof Stmt.Declare d && d.var().equals(original)) {
        Var renamed = new Var(original.id(), copy.name(), original.type());
        block.set(i, new Stmt.Declare(renamed, d.init(), d.origin()));
        replaceAfter(at, block, copy, new Expr.Use(renamed));
        block.remove(at);
        replaceAfter(i, block, original, new Expr.Use(renamed));
        return true;
      }
    }
    return false;
  }

  private static void replaceAfter(int at, List<Stmt> block, Var v, Expr by) {
    for (int i = at + 1; i < block.size(); i++) {
      block.set(i, Uses.replace(block.get(i), v, by));
    }
  }

  /** Whether the original keeps its value up to the last use of the copy, which the block holds. */
  private boolean isUnchanged(Var original, Var copy, int at, List<Stmt> block) {
    if (uses.assignments(original) == 0) {
      return true;
    }
    int last = at;
    for (int i = at + 1; i < block.size(); i++) {
      last = body.reads(block.get(i), copy) ? i : last;
    }
    for (int i = at + 1; i <= last; i++) {
      boolean readsFirst = i == last && block.get(i) instanceof Stmt.Assign;
      if (!readsFirst && Uses.sets(block.get(i), original)) {
        return false;
      }
    }
    return true;
  }
}
