package dev.backsweep.processor.ir;

/**
 * A Java type as far as differentiation must know it: scalars, arrays of anything, and the rest.
 */
public sealed interface Type {
  Scalar BOOLEAN = Scalar.BOOLEAN;
  Scalar INT = Scalar.INT;
  Scalar LONG = Scalar.LONG;
  Scalar FLOAT = Scalar.FLOAT;
  Scalar DOUBLE = Scalar.DOUBLE;
  Type VOID = new Ref("void");
  Type STRING = new Ref("java.lang.String");

  /** The type as Java source writes it, with qualified class names. */
  String javaName();

  /** Whether values of this type carry derivatives: float, double, and arrays of them. */
  default boolean isDifferentiable() {
    return false;
  }

  /** Whether this is {@code float} or {@code double}. */
  default boolean isReal() {
    return this == FLOAT || this == DOUBLE;
  }

  default boolean isArray() {
    return this instanceof Array;
  }

  /** The primitive types, in the order of Java's numeric promotion. */
  enum Scalar implements Type {
    BOOLEAN,
    BYTE,
    SHORT,
    CHAR,
    INT,
    LONG,
    FLOAT,
    DOUBLE;

    @Override
    public String javaName() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public boolean isDifferentiable() {
      return isReal();
    }

    public boolean isIntegral() {
      return this != BOOLEAN && !isReal();
    }

    @Override
    public String toString() {
      return javaName();
    }
  }

  /** An array; {@code element} may be an array again. */
  record Array(Type element) implements Type {
    @Override
    public String javaName() {
      return element.javaName() + "[]";
    }

    @Override
    public boolean isDifferentiable() {
      return element.isDifferentiable();
    }

    /** The number of dimensions, at least 1. */
    public int rank() {
      return element instanceof Array a ? a.rank() + 1 : 1;
    }

    /** The type of the innermost elements. */
    public Type root() {
      return element instanceof Array a ? a.root() : element;
    }

    @Override
    public String toString() {
      return javaName();
    }
  }

  /**
   * Any other type; {@code javaName} is valid Java source with qualified names, type arguments
   * included.
   */
  record Ref(String javaName) implements Type {
    @Override
    public String toString() {
      return javaName;
    }
  }
}
