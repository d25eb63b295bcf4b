package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Stmt;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Var;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A method body between two rewrites, with what they ask about it. Most rewrites have nothing to do
 * and leave the body as it is, and the others leave most of its statements; so each answer is found
 * once, and what is known of a statement is handed on.
 */
final class Body {
  private final List<Stmt> statements;
  private final Method method;
  private final Map<Stmt, Facts> facts;
  private @Nullable Uses uses;
  private @Nullable Regions regions;

  private Body(List<Stmt> statements, Method method, Map<Stmt, Facts> facts) {
    this.statements = statements;
    this.method = method;
    this.facts = facts;
  }

  static Body of(List<Stmt> statements, Method method) {
    return new Body(statements, method, new IdentityHashMap<>());
  }

  /** The body that a rewrite made of this one. */
  Body rewritten(List<Stmt> statements) {
    return new Body(statements, method, facts);
  }

  List<Stmt> statements() {
    return statements;
  }

  Method method() {
    return method;
  }

  /** What the statement's own expressions read and do. */
  Facts facts(Stmt s) {
    Facts known = facts.get(s);
    if (known == null) {
      known = Facts.of(s);
      facts.put(s, known);
    }
    return known;
  }

  /** Whether a statement, or one nested in it, reads the variable. */
  boolean reads(Stmt s, Var v) {
    if (facts(s).reads().contains(v)) {
      return true;
    }
    for (List<Stmt> b : Stmts.blocks(s)) {
      for (Stmt t : b) {
        if (reads(t, v)) {
          return true;
        }
      }
    }
    return false;
  }

  /** How often each variable is read and assigned. */
  Uses uses() {
    if (uses == null) {
      uses = Uses.of(this);
    }
    return uses;
  }

  /** Which arrays may share memory. */
  Regions regions() {
    if (regions == null) {
      regions = Regions.of(this);
    }
    return regions;
  }
}
