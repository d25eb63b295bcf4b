package dev.backsweep.processor.ir;

import java.util.List;

/** Calls of the static helpers of the runtime that generated code makes for whole arrays. */
public final class RuntimeCall {
  public static final String SHAPES = "dev.backsweep.Shapes";
  public static final String DISTINCT = "dev.backsweep.Distinct";
  public static final String OUTCOMES = "dev.backsweep.Outcomes";

  private static final List<String> ALL = List.of(SHAPES, DISTINCT, OUTCOMES);

  private RuntimeCall() {}

  /** A call that may write to its arguments, or gives a new array each time. */
  public static Expr of(String owner, String method, Type type, Expr... arguments) {
    return call(owner, method, type, false, arguments);
  }

  /** A call that writes nothing. */
  public static Expr pure(String owner, String method, Type type, Expr... arguments) {
    return call(owner, method, type, true, arguments);
  }

  private static Expr call(
      String owner, String method, Type type, boolean pure, Expr... arguments) {
    StringBuilder template = new StringBuilder("$T0." + method + "(");
    for (int i = 0; i < arguments.length; i++) {
      template.append(i == 0 ? "$" : ", $").append(i);
    }
    return new Expr.Foreign(
        template.append(")").toString(),
        List.of(owner),
        List.of(arguments),
        type,
        pure,
        Origin.NONE);
  }

  /** Whether the expression is such a call; none of them keeps an argument. */
  public static boolean is(Expr.Foreign f) {
    return f.types().size() == 1 && ALL.contains(f.types().get(0));
  }

  /** Whether the call may return an argument, or arrays that stand in one. */
  public static boolean returnsArguments(Expr.Foreign f) {
    return f.types().contains(DISTINCT);
  }
}
