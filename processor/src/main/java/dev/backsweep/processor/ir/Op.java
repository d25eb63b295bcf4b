package dev.backsweep.processor.ir;

import java.util.List;

/**
 * A pure operation on scalars: an operator, a conversion or a library function.
 *
 * @param owner the qualified class of a {@code METHOD}, else empty
 * @param name the operator's symbol, the method's name, or the target type of a {@code CAST}
 * @param params the operand types after numeric promotion, so that {@code +} on doubles and on ints
 *     are two operations
 */
public record Op(Kind kind, String owner, String name, List<Type> params, Type result) {
  /** How the operation is written in Java. */
  public enum Kind {
    UNARY,
    BINARY,
    CAST,
    METHOD
  }

  public Op {
    params = List.copyOf(params);
  }

  public static Op unary(String symbol, Type type) {
    return new Op(Kind.UNARY, "", symbol, List.of(type), type);
  }

  /** An arithmetic or bitwise operator, whose operands and result have one type. */
  public static Op binary(String symbol, Type type) {
    return new Op(Kind.BINARY, "", symbol, List.of(type, type), type);
  }

  /** A shift; the count keeps its own promoted type. */
  public static Op shift(String symbol, Type type, Type count) {
    return new Op(Kind.BINARY, "", symbol, List.of(type, count), type);
  }

  /**
   * A comparison, or a logical operator on booleans; the result is boolean. {@code &&} and {@code
   * ||} are lazy.
   */
  public static Op test(String symbol, Type operands) {
    return new Op(Kind.BINARY, "", symbol, List.of(operands, operands), Type.BOOLEAN);
  }

  public static Op cast(Type from, Type to) {
    return new Op(Kind.CAST, "", to.javaName(), List.of(from), to);
  }

  public static Op method(String owner, String name, List<Type> params, Type result) {
    return new Op(Kind.METHOD, owner, name, params, result);
  }

  /** Whether this is the operator {@code symbol}, on whatever type. */
  public boolean is(String symbol) {
    return kind != Kind.METHOD && kind != Kind.CAST && name.equals(symbol);
  }

  public boolean isCast() {
    return kind == Kind.CAST;
  }

  public boolean isMethod() {
    return kind == Kind.METHOD;
  }
}
