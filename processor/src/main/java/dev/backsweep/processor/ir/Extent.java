package dev.backsweep.processor.ir;

/** About how many characters an expression takes in Java. */
public final class Extent {
  private Extent() {}

  public static int of(Expr e) {
    int children = 0;
    for (Expr c : e.children()) {
      children += of(c) + 2;
    }
    if (e instanceof Expr.Use u) {
      return u.var().name().length();
    } else if (e instanceof Expr.Const c) {
      return String.valueOf(c.value()).length();
    } else if (e instanceof Expr.Apply a) {
      return children + (a.op().isMethod() ? 5 : 0) + a.op().name().length();
    } else if (e instanceof Expr.Foreign f) {
      return children + f.template().length();
    } else if (e instanceof Expr.Call c) {
      return children + c.callee().name().length() + 2;
    } else if (e instanceof Expr.StaticField f) {
      return f.name().length();
    }
    return children + (e instanceof Expr.Length ? 7 : 4);
  }
}
