package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.RuntimeCall;
import dev.backsweep.processor.ir.Stmts;
import dev.backsweep.processor.ir.Type;
import java.util.List;

/** What evaluating one expression may do besides giving a value. */
final class Effects {
  private static final List<String> MATH_OWNERS = List.of("java.lang.Math", "java.lang.StrictMath");

  /** The beginnings or ends of the names of {@code Math}'s methods that throw. */
  private static final List<String> THROWING = List.of("Exact", "Div", "Mod", "clamp");

  private Effects() {}

  /** Whether this very node, its children apart, may throw. */
  static boolean mayThrow(Expr e) {
    if (e instanceof Expr.Apply a) {
      return mayThrow(a);
    }
    if (e instanceof Expr.NewArray n) {
      return !n.children().stream().allMatch(Effects::isNatural);
    }
    return e instanceof Expr.Element
        || e instanceof Expr.Length
        || e instanceof Expr.CloneArray
        || e instanceof Expr.Foreign
        || acts(e);
  }

  private static boolean mayThrow(Expr.Apply a) {
    Op op = a.op();
    if (op.isMethod()) {
      return !MATH_OWNERS.contains(op.owner())
          || THROWING.stream().anyMatch(part -> op.name().contains(part));
    }
    boolean divides = (op.is("/") || op.is("%")) && Shape.isInteger(a.type());
    return divides
        && !(a.children().get(1) instanceof Expr.Const c
            && c.value() instanceof Number n
            && n.longValue() != 0);
  }

  private static boolean isNatural(Expr e) {
    return e instanceof Expr.Length
        || (e instanceof Expr.Const c && c.value() instanceof Integer n && n >= 0);
  }

  /** Whether this very node may change what others can see. */
  static boolean acts(Expr e) {
    return e instanceof Expr.Call
        || e instanceof Expr.Update
        || (e instanceof Expr.Foreign f && !f.pure() && !makesCopy(f));
  }

  /** Whether this is a helper that only makes a new array, after the model of its argument. */
  private static boolean makesCopy(Expr.Foreign f) {
    boolean zeros =
        f.types().contains(RuntimeCall.SHAPES) && f.template().startsWith("$T0.zerosLike(");
    return zeros
        || (f.types().contains("java.util.Arrays") && f.template().startsWith("$T0.copyOf("));
  }

  /** Whether this very node makes a new object each time. */
  static boolean allocates(Expr e) {
    return e instanceof Expr.NewArray
        || e instanceof Expr.ArrayLiteral
        || e instanceof Expr.CloneArray
        || (e instanceof Expr.Foreign f && makesCopy(f));
  }

  static boolean anyThrows(Expr e) {
    return Stmts.any(e, Effects::mayThrow);
  }

  static boolean anyActs(Expr e) {
    return Stmts.any(e, Effects::acts);
  }

  /** Whether nobody notices if the expression is not evaluated. */
  static boolean isFree(Expr e) {
    return !anyActs(e) && !anyThrows(e);
  }

  /** Whether two operands may be evaluated in either order. */
  static boolean commute(Expr a, Expr b) {
    return isFree(a) || isFree(b) && !anyActs(a);
  }

  /** Whether the expression reads what a store or a call may change. */
  static boolean readsMemory(Expr e) {
    return e instanceof Expr.Element
        || e instanceof Expr.CloneArray
        || e instanceof Expr.StaticField f && !f.isFinal()
        || e instanceof Expr.Foreign
            && e.children().stream().anyMatch(c -> !(c.type() instanceof Type.Scalar))
        || acts(e);
  }
}
