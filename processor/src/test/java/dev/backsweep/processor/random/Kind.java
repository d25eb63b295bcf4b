package dev.backsweep.processor.random;

/** What a piece of a program is: the types of Java it uses, statements and their lists. */
enum Kind {
  DOUBLE("double", "Dual"),
  FLOAT("float", "Dual"),
  INT("int", "int"),
  BOOLEAN("boolean", "boolean"),
  DOUBLES("double[]", "Dual[]"),
  FLOATS("float[]", "Dual[]"),
  INTS("int[]", "int[]"),
  MATRIX("double[][]", "Dual[][]"),
  VOID("void", "void"),
  STATEMENT("", ""),
  BLOCK("", ""),
  PARAMETERS("", ""),
  METHOD("", ""),
  PROGRAM("", "");

  private final String java;
  private final String dual;

  Kind(String java, String dual) {
    this.java = java;
    this.dual = dual;
  }

  String java() {
    return java;
  }

  /** The type that holds it in the copy of the program that computes on {@link Dual}. */
  String dual() {
    return dual;
  }

  boolean isReal() {
    return this == DOUBLE || this == FLOAT;
  }
}
