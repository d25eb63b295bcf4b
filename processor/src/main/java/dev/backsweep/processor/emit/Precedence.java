package dev.backsweep.processor.emit;

import dev.backsweep.processor.ir.Expr;
import dev.backsweep.processor.ir.Op;

/** How tightly Java's expressions bind: an operand that binds less needs parentheses. */
final class Precedence {
  static final int ANY = 0;
  static final int ASSIGNMENT = 1;
  static final int CONDITIONAL = 2;
  static final int OR = 3;
  static final int AND = 4;
  static final int EQUALITY = 8;
  static final int COMPARISON = 9;
  static final int SHIFT = 10;
  static final int ADDITIVE = 11;
  static final int MULTIPLICATIVE = 12;
  static final int UNARY = 14;

  /** {@code new int[n]}, which {@code [i]} must not follow. */
  static final int CREATION = 15;

  static final int PRIMARY = 16;

  private Precedence() {}

  static int of(Expr e) {
    if (e instanceof Expr.Apply apply) {
      return of(apply.op());
    }
    if (e instanceof Expr.Const constant) {
      return Literals.isUnary(constant) ? UNARY : PRIMARY;
    }
    if (e instanceof Expr.Cond) {
      return CONDITIONAL;
    }
    if (e instanceof Expr.Update) {
      return ASSIGNMENT;
    }
    if (e instanceof Expr.Foreign foreign) {
      return Template.isPrimary(foreign.template()) ? PRIMARY : ANY;
    }
    return e instanceof Expr.NewArray || e instanceof Expr.ArrayLiteral ? CREATION : PRIMARY;
  }

  static int of(Op op) {
    return switch (op.kind()) {
      case METHOD -> PRIMARY;
      case CAST, UNARY -> UNARY;
      case BINARY -> ofBinary(op.name());
    };
  }

  private static int ofBinary(String symbol) {
    return switch (symbol) {
      case "*", "/", "%" -> MULTIPLICATIVE;
      case "+", "-" -> ADDITIVE;
      case "<<", ">>", ">>>" -> SHIFT;
      case "<", ">", "<=", ">=" -> COMPARISON;
      case "==", "!=" -> EQUALITY;
      case "&" -> 7;
      case "^" -> 6;
      case "|" -> 5;
      case "&&" -> AND;
      case "||" -> OR;
      default -> throw new IllegalArgumentException("no operator " + symbol);
    };
  }

  /**
   * What an operand of a binary operator must bind at least as tightly as to stand without
   * parentheses. Java groups to the left. {@code &&} and {@code ||} are associative in value and
   * effects. Where readers are unsure (bits, shifts, {@code &&} in {@code ||}, comparisons
   * compared) every nested operator gets its parentheses.
   */
  static int ofOperand(String symbol, boolean left, Expr operand) {
    int own = ofBinary(symbol);
    boolean same = operand instanceof Expr.Apply a && a.op().is(symbol);
    if (own == AND || own == OR) {
      return same ? own : EQUALITY;
    }
    if (own == COMPARISON || own == EQUALITY) {
      return ADDITIVE;
    }
    if (own < ADDITIVE) {
      return left && same ? own : UNARY;
    }
    return left ? own : own + 1;
  }
}
