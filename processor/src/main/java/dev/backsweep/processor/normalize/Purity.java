package dev.backsweep.processor.normalize;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import java.util.List;

/**
 * Tells which expressions have effects, which may throw, and which only a statement of their own
 * may evaluate.
 */
final class Purity {
  private static final List<String> TOTAL =
      List.of("java.lang.Math", "java.lang.StrictMath", "java.lang.Double", "java.lang.Float");

  private Purity() {}

  /** Whether this node, apart from its children, must be all that a statement evaluates. */
  static boolean standsAlone(Expr e) {
    return e instanceof Expr.Call
        || e instanceof Expr.Foreign f && !f.pure()
        || e instanceof Expr.NewArray
        || e instanceof Expr.ArrayLiteral
        || e instanceof Expr.CloneArray
        || e instanceof Expr.Update;
  }

  /** Whether {@code e} may stand anywhere in an expression of the normal form. */
  static boolean isPure(Expr e) {
    return !Stmts.any(e, Purity::standsAlone);
  }

  static boolean mayThrow(Expr e) {
    return Stmts.any(e, Purity::nodeMayThrow);
  }

  private static boolean nodeMayThrow(Expr e) {
    if (e instanceof Expr.Apply a) {
      return mayThrow(a.op(), a.children());
    }
    if (e instanceof Expr.NewArray n) {
      return !n.children().stream().allMatch(c -> c instanceof Expr.Const k && isNatural(k));
    }
    if (e instanceof Expr.Update u) {
      return u.target() instanceof Expr.Element;
    }
    return e instanceof Expr.Element
        || e instanceof Expr.Length
        || e instanceof Expr.CloneArray
        || e instanceof Expr.Foreign
        || e instanceof Expr.Call;
  }

  private static boolean isNatural(Expr.Const c) {
    return c.value() instanceof Integer i && i >= 0;
  }

  private static boolean mayThrow(Op op, List<Expr> operands) {
    if (op.is("/") || op.is("%")) {
      return !op.result().isReal() && !(operands.get(1) instanceof Expr.Const c && isNonZero(c));
    }
    return op.isMethod() && !isTotal(op);
  }

  private static boolean isNonZero(Expr.Const c) {
    return c.value() instanceof Number n && n.longValue() != 0;
  }

  /**
   * Numeric methods of the library throw only on overflow checks, integer division and bad bounds.
   */
  private static boolean isTotal(Op op) {
    String name = op.name();
    return TOTAL.contains(op.owner())
        && op.params().stream().allMatch(p -> p instanceof Type.Scalar)
        && !name.endsWith("Exact")
        && !name.contains("Div")
        && !name.contains("Mod")
        && !name.equals("clamp");
  }
}
