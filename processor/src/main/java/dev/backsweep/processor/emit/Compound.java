package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assignment {@code x = x op e} that Java can write {@code x op= e}, or {@code x++}, with the
 * same bits.
 *
 * @param isStep whether it adds or subtracts an integer one
 */
record Compound(String symbol, Expr operand, boolean isStep) {
  private static final List<String> SYMBOLS =
      List.of("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>");

  /** Null unless both sides read the same place and no conversion is involved. */
  static @Nullable Compound of(Expr target, Expr value) {
    if (!(value instanceof Expr.Apply apply)
        || apply.children().size() != 2
        || !SYMBOLS.contains(apply.op().name())
        || apply.op().isMethod()
        || !apply.children().get(0).equals(target)
        || !isSimple(target)) {
      return null;
    }
    Type type = target.type();
    if (!(type instanceof Type.Scalar) || apply.op().params().stream().anyMatch(p -> p != type)) {
      return null;
    }
    String symbol = apply.op().name();
    Expr operand = apply.children().get(1);
    boolean adds = symbol.equals("+") || symbol.equals("-");
    if (adds && (type == Type.INT || type == Type.LONG) && isConstant(operand, 1)) {
      return new Compound(symbol, operand, true);
    }
    if (symbol.equals("+") && type == Type.INT && isConstant(operand, -1)) {
      return new Compound("-", operand, true);
    }
    return new Compound(symbol, operand, false);
  }

  /** Java evaluates the parts of a compound assignment's target once, we wrote them twice. */
  private static boolean isSimple(Expr target) {
    return !(target instanceof Expr.Call)
        && !(target instanceof Expr.Update)
        && !(target instanceof Expr.Foreign)
        && !(target instanceof Expr.NewArray)
        && target.children().stream().allMatch(Compound::isSimple);
  }

  private static boolean isConstant(Expr e, long value) {
    Expr constant =
        e instanceof Expr.Apply a && a.op().isCast() && a.type() == Type.LONG
            ? a.children().get(0)
            : e;
    return constant instanceof Expr.Const c
        && c.value() instanceof Number n
        && n.longValue() == value;
  }
}
