package dev.backsweep.processor.ir;

import java.util.List;

/** Hands out fresh variables; one supply serves all functions of a generated class. */
public final class Vars {
  private int next;

  /** A supply of variables that neither the parameters nor a body know. */
  public static Vars besides(List<Var> params, List<Stmt> body) {
    Vars vars = new Vars();
    params.forEach(vars::skip);
    Stmts.forEach(
        body,
        s -> {
          Var v = Stmts.target(s);
          if (v != null) {
            vars.skip(v);
          }
        });
    return vars;
  }

  private void skip(Var v) {
    next = Math.max(next, v.id() + 1);
  }

  public Var fresh(String name, Type type) {
    return new Var(next++, name, type);
  }
}
