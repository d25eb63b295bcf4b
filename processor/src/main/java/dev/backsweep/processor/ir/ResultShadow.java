package dev.backsweep.processor.ir;

import java.util.List;

/**
 * The adjoint array that comes back from the forward half of a method together with the array that
 * the method returns.
 */
public final class ResultShadow {
  private static final String TEMPLATE = "adjoint array of $0";

  private ResultShadow() {}

  /** The adjoint of the array that the call whose result is {@code result} returns. */
  public static Expr of(Var result) {
    return new Expr.Foreign(
        TEMPLATE, List.of(), List.of(new Expr.Use(result)), result.type(), true, Origin.NONE);
  }

  public static boolean is(Expr e) {
    return e instanceof Expr.Foreign f && f.template().equals(TEMPLATE);
  }

  /** The result whose adjoint array the expression stands for. */
  public static Var result(Expr e) {
    return ((Expr.Use) e.children().get(0)).var();
  }
}
