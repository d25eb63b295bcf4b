package dev.backsweep.processor.frontend;

import com.sun.source.tree.Tree;
import dev.backsweep.processor.ir.Type;

/** Java's operators: how they are written, and what numeric promotion makes of their operands. */
final class Operators {
  private Operators() {}

  /** The operator as it is written, without the {@code =} of a compound assignment. */
  static String symbol(Tree.Kind kind) {
    return switch (kind) {
      case PLUS, PLUS_ASSIGNMENT, UNARY_PLUS -> "+";
      case MINUS, MINUS_ASSIGNMENT, UNARY_MINUS -> "-";
      case MULTIPLY, MULTIPLY_ASSIGNMENT -> "*";
      case DIVIDE, DIVIDE_ASSIGNMENT -> "/";
      case REMAINDER, REMAINDER_ASSIGNMENT -> "%";
      case AND, AND_ASSIGNMENT -> "&";
      case OR, OR_ASSIGNMENT -> "|";
      case XOR, XOR_ASSIGNMENT -> "^";
      case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> "<<";
      case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> ">>";
      case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
      case CONDITIONAL_AND -> "&&";
      case CONDITIONAL_OR -> "||";
      case LESS_THAN -> "<";
      case LESS_THAN_EQUAL -> "<=";
      case GREATER_THAN -> ">";
      case GREATER_THAN_EQUAL -> ">=";
      case EQUAL_TO -> "==";
      case NOT_EQUAL_TO -> "!=";
      case BITWISE_COMPLEMENT -> "~";
      case LOGICAL_COMPLEMENT -> "!";
      case PREFIX_INCREMENT, POSTFIX_INCREMENT -> "+";
      case PREFIX_DECREMENT, POSTFIX_DECREMENT -> "-";
      default -> throw new IllegalArgumentException(kind + " is no operator");
    };
  }

  static boolean isShift(String symbol) {
    return symbol.equals("<<") || symbol.equals(">>") || symbol.equals(">>>");
  }

  static boolean isEquality(String symbol) {
    return symbol.equals("==") || symbol.equals("!=");
  }

  static boolean isComparison(String symbol) {
    return symbol.startsWith("<") && !symbol.equals("<<")
        || symbol.equals(">")
        || symbol.equals(">=")
        || isEquality(symbol);
  }

  static boolean isLazy(String symbol) {
    return symbol.equals("&&") || symbol.equals("||");
  }

  /** Unary numeric promotion. */
  static Type.Scalar promote(Type.Scalar type) {
    return type == Type.Scalar.BOOLEAN || type.compareTo(Type.Scalar.INT) > 0
        ? type
        : Type.Scalar.INT;
  }

  /** Binary numeric promotion, and the type that two booleans have in common. */
  static Type.Scalar promote(Type.Scalar a, Type.Scalar b) {
    Type.Scalar x = promote(a);
    Type.Scalar y = promote(b);
    if ((x == Type.Scalar.BOOLEAN) != (y == Type.Scalar.BOOLEAN)) {
      throw new InvalidSourceException();
    }
    return x.compareTo(y) >= 0 ? x : y;
  }
}
