package dev.backsweep.processor.simplify;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Expr.Apply;
import dev.backsweep.processor.ir.Op;
import dev.backsweep.processor.ir.Type;
import org.jspecify.annotations.Nullable;

/** Questions of the kind "is it this shape", and short ways to build expressions. */
final class Shape {
  private Shape() {}

  /** The expression as an operation with two operands written {@code symbol}, or null. */
  static @Nullable Apply binary(Expr e, String symbol) {
    return e instanceof Apply a && a.op().is(symbol) && a.children().size() == 2 ? a : null;
  }

  /** The operand of {@code symbol} before one operand, or null. */
  static @Nullable Expr unary(Expr e, String symbol) {
    return e instanceof Apply a && a.op().is(symbol) && a.children().size() == 1
        ? a.children().get(0)
        : null;
  }

  static Expr left(Apply a) {
    return a.children().get(0);
  }

  static Expr right(Apply a) {
    return a.children().get(1);
  }

  /** Whether this is a constant of exactly this value; 0.0 and -0.0 are two values. */
  static boolean isConstant(Expr e, double value) {
    return e instanceof Expr.Const c
        && c.value() instanceof Number n
        && Double.doubleToLongBits(n.doubleValue()) == Double.doubleToLongBits(value);
  }

  static boolean isConstant(Expr e, boolean value) {
    return e instanceof Expr.Const c && c.value() instanceof Boolean b && b == value;
  }

  static boolean isConstant(Expr e) {
    return e instanceof Expr.Const;
  }

  /** Int or long, the types of integer arithmetic. */
  static boolean isInteger(Type type) {
    return type == Type.INT || type == Type.LONG;
  }

  static Expr negated(Expr e) {
    return Apply.of(Op.unary("-", e.type()), e);
  }

  static Expr not(Expr e) {
    return Apply.of(Op.unary("!", Type.BOOLEAN), e);
  }

  /** An arithmetic operator on operands of one type. */
  static Expr arithmetic(Expr left, String symbol, Expr right) {
    return Apply.of(Op.binary(symbol, left.type()), left, right);
  }
}
